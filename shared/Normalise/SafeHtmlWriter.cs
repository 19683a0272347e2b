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
    private readonly List<HtmlNode> wrappers = [];
    private readonly bool[] containsBlock;
    private readonly bool[] containsTable;
    private bool insideLink;
    private int blockNesting;
    private int inlineNesting;
    private int bareLineEnd = -1;
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

    private static bool HasDoubleBreak(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (child.Tag == Tag.Br && NextContent(child)?.Tag == Tag.Br)
                return true;
        }
        return false;
    }

    private static HtmlNode? NextContent(HtmlNode node)
    {
        var next = node.Next;
        while (next is not null && IsBlank(next))
            next = next.Next;
        return next;
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

    private bool IsLine(HtmlNode node) =>
        node.IsText || !(HtmlSanitiserRules.Blocks.Contains(node.Tag) || containsBlock[node.Index]) || HtmlSanitiserRules.Dropped.Contains(node.Tag);

    /// <summary>Writes the nodes of one line of text from <paramref name="first"/> on; returns the first node that is not part of it.</summary>
    private HtmlNode? WriteLine(HtmlNode first, bool wrap)
    {
        var mark = text.Save();
        if (wrap)
            text.Raw("<p>");
        else if (text.Length == bareLineEnd)
            text.Raw("<br>");
        text.StartRun();
        var opened = OpenWrappers();
        var node = first;
        var breaks = 0;
        var seen = text.ContentCount;
        leaves = 0;
        while (node is not null && IsLine(node))
        {
            if (node.Tag == Tag.Br)
            {
                breaks++;
                node = node.Next;
                continue;
            }
            if (breaks > 0 && !IsBlank(node))
            {
                if (breaks > 1 && wrap && text.ContentCount > seen)
                    break;
                text.LineBreak();
                breaks = 0;
            }
            WriteInline(node);
            node = node.Next;
        }
        text.EndRun();
        CloseWrappers(opened);
        if (wrap)
            text.Raw("</p>");
        if (text.ContentCount == mark.ContentCount)
            text.Restore(mark);
        else if (!wrap)
            bareLineEnd = text.Length;
        return node;
    }

    private static bool IsBlank(HtmlNode node) => node.IsText ? string.IsNullOrWhiteSpace(node.Text) : HtmlSanitiserRules.Dropped.Contains(node.Tag);

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
        var isWrapper = wrappers.Count < MaxWrappers && !wrappers.Exists(wrapper => wrapper.Tag == node.Tag)
            && (node.Tag == Tag.A ? LinkTarget(node) is not null : HtmlSanitiserRules.Inline(node.Tag) is not null);
        if (isWrapper)
            wrappers.Add(node);
        WriteFlow(node, wrap);
        if (isWrapper)
            wrappers.RemoveAt(wrappers.Count - 1);
    }

    private void WriteParagraph(HtmlNode node, bool wrap)
    {
        if (containsBlock[node.Index] || HasDoubleBreak(node))
            WriteFlow(node, wrap: true);
        else
            WriteLineElement(node, "p");
    }

    /// <summary>An element that holds one line of text, whatever was in it.</summary>
    private void WriteLineElement(HtmlNode node, string name)
    {
        var mark = text.Save();
        OpenTag(node, name);
        text.StartRun();
        leaves = 0;
        var opened = OpenWrappers();
        WriteInlineChildren(node);
        text.EndRun();
        CloseWrappers(opened);
        Close(name, mark);
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
