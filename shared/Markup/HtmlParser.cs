using Aggregator.Normalise;

namespace Aggregator.Markup;

/// <summary>
/// Reads HTML of any quality into a tree, in one pass over the text, as browsers with scripting off do in all that
/// matters for reading. Time is linear in the length; depth, attributes per element and the number of nodes are bounded,
/// and what lies beyond the bounds is left out.
/// </summary>
public sealed partial class HtmlParser
{
    /// <summary>Nodes after which reading stops: some forty times a large page.</summary>
    public const int MaxNodes = 400_000;

    private const int MaxNameLength = 64;

    private readonly string source;
    private readonly HtmlTreeBuilder builder = new();
    private readonly List<HtmlAttribute> attributes = [];
    private int at;
    private bool noMoreCommentEnds;

    private HtmlParser(string source) => this.source = source;

    /// <summary>The tree of a page or of a fragment. Never fails: without any markup the document holds one text.</summary>
    public static HtmlDocument Parse(string html)
    {
        var parser = new HtmlParser(html);
        parser.Run();
        return new HtmlDocument(parser.builder.Nodes, parser.builder.IsTooDeep);
    }

    private void Run()
    {
        while (at < source.Length && builder.Nodes.Count < MaxNodes)
        {
            var tag = FindMarkup(at);
            if (tag > at)
                builder.AddText(HtmlEntities.Decode(source[at..tag]));
            at = tag;
            if (at < source.Length)
                ReadMarkup();
        }
    }

    private int FindMarkup(int from)
    {
        for (var search = from; ;)
        {
            var offset = source.AsSpan(search).IndexOf('<');
            if (offset < 0 || search + offset + 1 >= source.Length)
                return source.Length;
            search += offset;
            var next = source[search + 1];
            if (char.IsAsciiLetter(next) || next is '/' or '!' or '?')
                return search;
            search++;
        }
    }

    private void ReadMarkup()
    {
        var next = source[at + 1];
        if (char.IsAsciiLetter(next))
            ReadStartTag();
        else if (next == '/' && at + 2 < source.Length && char.IsAsciiLetter(source[at + 2]))
            ReadEndTag();
        else if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
            SkipComment();
        else
            SkipPast('>');
    }

    private void SkipComment()
    {
        if (string.CompareOrdinal(source, at + 4, ">", 0, 1) == 0 || string.CompareOrdinal(source, at + 4, "->", 0, 2) == 0)
        {
            SkipPast('>');
            return;
        }
        var end = noMoreCommentEnds ? -1 : source.AsSpan(at + 4).IndexOf("-->");
        if (end >= 0)
        {
            at += 4 + end + 3;
            return;
        }
        // A comment without an end would swallow the rest of the page; it is taken to end with its own tag.
        noMoreCommentEnds = true;
        SkipPast('>');
    }

    private void SkipPast(char character)
    {
        var offset = source.AsSpan(at).IndexOf(character);
        at = offset < 0 ? source.Length : at + offset + 1;
    }

    private void ReadEndTag()
    {
        at += 2;
        var name = ReadTagName();
        var tag = Tags.Find(name);
        var text = tag == Tag.Other ? Lower(name) : "";
        SkipPast('>');
        builder.EndTag(tag, text);
    }

    private void ReadStartTag()
    {
        at++;
        var name = ReadTagName();
        var tag = name.Equals("image", StringComparison.OrdinalIgnoreCase) ? Tag.Img : Tags.Find(name);
        var text = tag == Tag.Other ? Lower(name) : Tags.Name(tag);
        var selfClosing = ReadAttributes();
        var node = builder.StartTag(tag, text, attributes.Count == 0 ? [] : [.. attributes], selfClosing);
        if (builder.IsRawText(tag) && !(selfClosing && builder.InForeign))
            ReadRawText(tag, text, node);
    }

    private ReadOnlySpan<char> ReadTagName()
    {
        var start = at;
        while (at < source.Length && source[at] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
            at++;
        return source.AsSpan(start, at - start);
    }

    private void ReadRawText(Tag tag, string name, HtmlNode? node)
    {
        var end = tag == Tag.Plaintext ? source.Length : FindRawTextEnd(name);
        if (node is not null && KeepsRawText(node))
        {
            var content = source.AsSpan(at, end - at);
            node.Text = tag is Tag.Title or Tag.Textarea ? HtmlEntities.Decode(content.ToString()) : content.ToString();
        }
        at = end;
        if (at < source.Length)
            SkipPast('>');
    }

    private int FindRawTextEnd(string name)
    {
        for (var search = at; ;)
        {
            var offset = source.AsSpan(search).IndexOf("</");
            if (offset < 0)
                return source.Length;
            search += offset;
            var after = search + 2 + name.Length;
            if (string.Compare(source, search + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (after >= source.Length || source[after] is '>' or '/' || IsSpace(source[after])))
                return search;
            search += 2;
        }
    }

    // Scripts are code, which nobody here runs; only those that are data are worth their memory.
    private static bool KeepsRawText(HtmlNode node) => node.Tag switch
    {
        Tag.Title => true,
        Tag.Script => node["type"] is { } type && type.Contains("json", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Lower(ReadOnlySpan<char> name)
    {
        var text = name.Length > MaxNameLength ? name[..MaxNameLength] : name;
        return text.ToString().ToLowerInvariant();
    }

    private static bool IsSpace(char character) => character is ' ' or '\n' or '\t' or '\r' or '\f';

    private void SkipSpace()
    {
        while (at < source.Length && IsSpace(source[at]))
            at++;
    }
}

/// <summary>
/// A parsed page: all its nodes in document order, so that a node stands at its own index. There is always a root.
/// <paramref name="IsTooDeep"/> says that it nested deeper than <see cref="HtmlDocument.MaxDepth"/> and was flattened there.
/// </summary>
public sealed record HtmlDocument(IReadOnlyList<HtmlNode> Nodes, bool IsTooDeep)
{
    public const int MaxDepth = HtmlTreeBuilder.MaxDepth;

    public HtmlNode Root => Nodes[0];
}
