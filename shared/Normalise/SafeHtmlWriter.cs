using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>
/// Writes a tree as sanitised markup. Content is either flow (paragraphs, lists, tables …) or a line of text, and an
/// element is only written where HTML allows it, so that reading the result again gives the same tree.
/// </summary>
internal sealed partial class SafeHtmlWriter
{
    private const int MaxWrappers = 3;

    // Both together, with the four levels of a table, stay far under the depth at which a parser would flatten the result.
    private const int MaxBlockNesting = 40;
    private const int MaxInlineNesting = 32;

    // Texts and pictures in one line of text, which is written whole or not at all; real ones have a few hundred.
    private const int MaxLeaves = 60_000;

    private readonly SafeHtmlText text = new();
    private readonly HtmlDocument document;
    private readonly Uri? baseUrl;
    private readonly List<Wrapper> wrappers = [];
    private readonly bool[] containsBlock;
    private readonly bool[] containsTable;
    private bool insideLink;
    private int blockNesting;
    private int inlineNesting;
    private int bareLineEnd = -1;
    private int bareLineLeaves;
    private int leaves;

    internal SafeHtmlWriter(HtmlDocument document, Uri? baseUrl)
    {
        this.document = document;
        this.baseUrl = baseUrl;
        containsBlock = new bool[document.Nodes.Count];
        containsTable = new bool[document.Nodes.Count];
        Survey();
    }

    private bool IsFull => text.IsFull;

    internal void WriteRoot() => WriteFlow(document.Root, wrap: containsBlock[0] || HasDoubleBreak(document.Root));

    public override string ToString() => text.ToString();

    // From the end backwards: a parent has a lower index than its children, so it is complete when its turn comes.
    private void Survey()
    {
        for (var at = document.Nodes.Count - 1; at > 0; at--)
        {
            var node = document.Nodes[at];
            if (node.Parent is not { } parent || HtmlSanitiserRules.Dropped.Contains(node.Tag))
                continue;
            containsBlock[parent.Index] |= containsBlock[at] || HtmlSanitiserRules.Blocks.Contains(node.Tag);
            containsTable[parent.Index] |= containsTable[at] || node.Tag == Tag.Table;
        }
    }

    /// <summary>Writes the children of a container. With <paramref name="wrap"/> a line of text becomes a paragraph, without it stays bare.</summary>
    private void WriteFlow(HtmlNode container, bool wrap)
    {
        for (var child = container.FirstChild; child is not null && !IsFull;)
        {
            if (IsLine(child))
            {
                child = WriteLine(child, wrap);
                continue;
            }
            WriteBlock(child, wrap);
            child = child.Next;
        }
    }

    private void WriteBlock(HtmlNode node, bool wrap)
    {
        if (!HtmlSanitiserRules.Containers.Contains(node.Tag))
        {
            WriteLeafBlock(node, wrap);
            return;
        }
        if (blockNesting == MaxBlockNesting)
        {
            WriteUnwrapped(node, wrap);
            return;
        }
        blockNesting++;
        WriteContainerBlock(node);
        blockNesting--;
    }

    private void WriteContainerBlock(HtmlNode node)
    {
        switch (node.Tag)
        {
            case Tag.Ul or Tag.Ol or Tag.Menu or Tag.Dir:
                WriteList(node);
                break;
            case Tag.Dl:
                WriteDescriptions(node);
                break;
            case Tag.Blockquote:
                WriteContainer(node, "blockquote", wrap: true);
                break;
            case Tag.Figure:
                WriteContainer(node, "figure", wrap: false);
                break;
            case Tag.Figcaption when node.Parent?.Tag == Tag.Figure:
                WriteContainer(node, "figcaption", HasParagraphs(node));
                break;
            case Tag.Figcaption:
                WriteFlow(node, wrap: true);
                break;
            case Tag.Table:
                WriteTable(node);
                break;
        }
    }

    private void WriteLeafBlock(HtmlNode node, bool wrap)
    {
        switch (node.Tag)
        {
            case Tag.P:
                WriteParagraph(node, wrap);
                break;
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                WriteLineElement(node, HtmlSanitiserRules.Heading(node.Tag));
                break;
            case Tag.Pre:
                WritePreformatted(node);
                break;
            case Tag.Hr:
                text.Raw("<hr>");
                break;
            case Tag.Iframe or Tag.Amp_Iframe or Tag.Video or Tag.Audio:
                WriteMedia(node);
                break;
            default:
                WriteUnwrapped(node, wrap);
                break;
        }
    }

    /// <summary>Only the content of an element that is not allowed; formatting and links around blocks go into each line.</summary>
    private void WriteUnwrapped(HtmlNode node, bool wrap)
    {
        var wrapper = wrappers.Count < MaxWrappers && !wrappers.Exists(wrapper => wrapper.Node.Tag == node.Tag) ? WrapperOf(node) : null;
        if (wrapper is not null)
            wrappers.Add(wrapper);
        WriteFlow(node, wrap);
        if (wrapper is not null)
            wrappers.RemoveAt(wrappers.Count - 1);
    }

    private void WriteContainer(HtmlNode node, string name, bool wrap)
    {
        var mark = text.Save();
        OpenTag(node, name);
        WriteFlow(node, wrap);
        Close(name, mark);
    }

    // An element without anything to see in it is not written at all.
    private void Close(string name, SafeHtmlText.Mark mark)
    {
        if (text.ContentCount == mark.ContentCount)
            text.Restore(mark);
        else
            text.Raw($"</{name}>");
    }

    /// <summary>Whether some line in the container becomes a paragraph anyway; then all lines do.</summary>
    private bool HasParagraphs(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            var becomes = child.Tag switch
            {
                Tag.P or Tag.Iframe or Tag.Amp_Iframe or Tag.Video or Tag.Audio => true,
                _ when HtmlSanitiserRules.Containers.Contains(child.Tag) && blockNesting == MaxBlockNesting => HasParagraphs(child),
                Tag.Figcaption => node.Tag != Tag.Figure,
                Tag.Table => IsLayout(child),
                Tag.Ul or Tag.Ol or Tag.Menu or Tag.Dir or Tag.Dl or Tag.Figure or Tag.Blockquote or Tag.Pre => false,
                _ => containsBlock[child.Index] && !Tags.Headings.Contains(child.Tag) && HasParagraphs(child),
            };
            if (becomes)
                return true;
        }
        return false;
    }

    private void OpenTag(HtmlNode node, string name, bool closed = true)
    {
        text.Raw("<" + name);
        WriteLanguage(node);
        if (closed)
            text.Raw(">");
    }

    private void WriteLanguage(HtmlNode node)
    {
        if (HtmlSanitiserRules.Language(node["lang"]) is { } language)
            text.Attribute("lang", language);
        if (HtmlSanitiserRules.Direction(node["dir"]) is { } direction)
            text.Attribute("dir", direction);
    }
}
