namespace Aggregator.Markup;

/// <summary>
/// Puts tags and text into a tree by the rules of the HTML Standard that matter to a reader: implied end tags of
/// paragraphs, list items, table parts and headings; stray end tags ignored; nothing is ever rejected. Formatting that
/// crosses a block is closed with that block instead of being split (no adoption agency). What nests deeper than
/// <see cref="MaxDepth"/> stands side by side there, each element with its own text, so whoever walks the tree may recurse.
/// </summary>
internal sealed partial class HtmlTreeBuilder
{
    internal const int MaxDepth = 256;

    private static readonly TagSet Cells = new(Tag.Td, Tag.Th);

    private readonly HtmlNode[] stack = new HtmlNode[MaxDepth];
    private readonly bool[] closeLater = new bool[MaxDepth];
    private readonly int[] open = new int[256];
    private int depth;
    private int beyondDepth;
    private readonly List<HtmlNode> nodes = [];
    private HtmlNode? html;
    private HtmlNode? body;
    private bool headSeen;

    internal HtmlTreeBuilder()
    {
        Document = Create(HtmlNodeKind.Document, Tag.Other, "");
        stack[depth++] = Document;
    }

    internal HtmlNode Document { get; }

    /// <summary>All nodes in document order.</summary>
    internal List<HtmlNode> Nodes => nodes;

    /// <summary>Whether there was anything to flatten.</summary>
    internal bool IsTooDeep { get; private set; }

    private HtmlNode Current => stack[depth - 1];

    internal bool InForeign => open[(int)Tag.Svg] + open[(int)Tag.Math] > 0;

    /// <summary>Whether what follows the start tag is not markup. A title inside a picture is an ordinary element.</summary>
    internal bool IsRawText(Tag tag) => Tags.RawText.Contains(tag) && !(tag == Tag.Title && InForeign);

    internal void AddText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (Tags.TableParts.Contains(Current.Tag) && !Cells.Contains(Current.Tag))
                return;
        }
        else if (Current.Tag == Tag.Head)
        {
            Pop();
        }
        var node = Create(HtmlNodeKind.Text, Tag.Other, "");
        node.Text = text;
        Current.Append(node);
    }

    /// <summary>Adds an element and, unless it is void, makes it the current one. Null when the tag is dropped.</summary>
    internal HtmlNode? StartTag(Tag tag, string name, HtmlAttribute[] attributes, bool selfClosing)
    {
        if (tag is Tag.Html or Tag.Body or Tag.Head && !EnterSkeleton(tag, attributes))
            return null;
        if (Current.Tag == Tag.Head && !Tags.InHead.Contains(tag) && tag != Tag.Head)
            Pop();
        if (tag == Tag.Form && open[(int)Tag.Form] > 0)
            return null;
        if (InForeign && Tags.ClosesParagraph.Contains(tag))
            LeaveForeign();
        CloseImplied(tag);

        var leaf = Tags.Void.Contains(tag) || IsRawText(tag) || (selfClosing && InForeign);
        if (!leaf)
            MakeRoom();
        var node = Create(HtmlNodeKind.Element, tag, name);
        node.SetAttributes(attributes);
        Current.Append(node);
        if (tag == Tag.Html)
            html = node;
        else if (tag == Tag.Body)
            body = node;
        if (!leaf)
            Push(node);
        return node;
    }

    internal void EndTag(Tag tag, string name)
    {
        if (Tags.Void.Contains(tag) || tag is Tag.Html or Tag.Body)
            return;
        if (beyondDepth > 0 && !(depth == MaxDepth && Is(Current, tag, name)))
        {
            beyondDepth--;
            return;
        }
        if (Tags.Headings.Contains(tag))
            CloseHeading();
        else if (open[(int)tag] > 0)
            CloseMatching(tag, name);
    }

    private static bool Is(HtmlNode node, Tag tag, string name) => node.Tag == tag && (tag != Tag.Other || node.Name == name);

    private HtmlNode Create(HtmlNodeKind kind, Tag tag, string name)
    {
        var node = new HtmlNode(kind, tag, name, nodes.Count);
        nodes.Add(node);
        return node;
    }

    private void CloseMatching(Tag tag, string name)
    {
        var isTablePart = Tags.TableParts.Contains(tag);
        var isInline = !Tags.Special.Contains(tag);
        var crossesBlock = false;
        for (var at = depth - 1; at > 0; at--)
        {
            var node = stack[at];
            if (Is(node, tag, name))
            {
                if (!crossesBlock || !isInline)
                    PopTo(at);
                else if (Tags.Formatting.Contains(tag))
                    closeLater[at] = true;
                return;
            }
            if (isTablePart ? node.Tag == Tag.Table : Tags.Scope.Contains(node.Tag))
                return;
            crossesBlock |= Tags.Special.Contains(node.Tag);
        }
    }

    private void CloseHeading()
    {
        for (var at = depth - 1; at > 0 && !Tags.Scope.Contains(stack[at].Tag); at--)
        {
            if (Tags.Headings.Contains(stack[at].Tag))
            {
                PopTo(at);
                return;
            }
        }
    }

    private bool EnterSkeleton(Tag tag, HtmlAttribute[] attributes)
    {
        if (tag == Tag.Head)
        {
            var first = !headSeen && body is null;
            headSeen = true;
            return first;
        }
        var existing = tag == Tag.Html ? html : body;
        if (existing is not null)
        {
            if (existing.Attributes.Length == 0)
                existing.SetAttributes(attributes);
            return false;
        }
        if (tag == Tag.Body && open[(int)Tag.Head] > 0)
            PopThrough(Tag.Head);
        return tag == Tag.Body || depth == 1;
    }

    private void LeaveForeign()
    {
        for (var at = depth - 1; at > 0; at--)
        {
            if (stack[at].Name == "foreignobject")
                return;
            if (stack[at].Tag is Tag.Svg or Tag.Math)
            {
                PopTo(at);
                return;
            }
        }
    }

    // The deepest element makes way for the next one; its end tag, when it comes, is one of those that are passed over.
    private void MakeRoom()
    {
        if (depth < MaxDepth)
            return;
        var passedOver = beyondDepth + 1;
        Pop();
        beyondDepth = passedOver;
        IsTooDeep = true;
    }

    private void Push(HtmlNode node)
    {
        closeLater[depth] = false;
        open[(int)node.Tag]++;
        stack[depth++] = node;
    }

    private void PopThrough(Tag tag)
    {
        while (depth > 1 && Current.Tag != tag)
            Pop();
        if (depth > 1)
            Pop();
    }

    private void PopTo(int at)
    {
        while (depth > at)
            Pop();
        while (depth > 1 && closeLater[depth - 1])
            Pop();
    }

    private void Pop()
    {
        if (depth == 1)
            return;
        depth--;
        open[(int)stack[depth].Tag]--;
        if (depth < MaxDepth - 1)
            beyondDepth = 0;
    }
}
