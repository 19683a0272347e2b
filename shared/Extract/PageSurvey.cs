using System.Globalization;
using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>
/// What is measured about every node of a page, in arrays by node index: texts belong to the nearest block around them,
/// and containers add up what is below. Two passes over the nodes, no recursion.
/// </summary>
internal sealed class PageSurvey
{
    internal static readonly TagSet BlockTags = Tags.ClosesParagraph.With(Tag.Body, Tag.Html, Tag.Tbody, Tag.Thead, Tag.Tfoot, Tag.Tr,
        Tag.Td, Tag.Th, Tag.Caption, Tag.Legend, Tag.Head, Tag.Noscript, Tag.Button, Tag.Object, Tag.Iframe, Tag.Video, Tag.Template);

    /// <summary>Elements whose text no reader of the article sees.</summary>
    internal static readonly TagSet Silent = new(Tag.Script, Tag.Style, Tag.Template, Tag.Noscript, Tag.Head, Tag.Title, Tag.Svg, Tag.Math,
        Tag.Button, Tag.Input, Tag.Select, Tag.Textarea, Tag.Object, Tag.Embed, Tag.Applet, Tag.Canvas, Tag.Map, Tag.Iframe, Tag.Option,
        Tag.Datalist, Tag.Dialog, Tag.Nav, Tag.Meta, Tag.Link, Tag.Base, Tag.Audio, Tag.Video, Tag.Frame, Tag.Frameset, Tag.Menu, Tag.Search);

    private readonly Dictionary<string, Hint> hintCache = new(StringComparer.Ordinal);

    internal PageSurvey(HtmlDocument document)
    {
        Nodes = document.Nodes;
        var count = Nodes.Count;
        Hints = new Hint[count];
        Dropped = new bool[count];
        Block = new int[count];
        Length = new int[count];
        LinkLength = new int[count];
        Marks = new int[count];
        End = new int[count];
        MeasureDown();
        AddUpEnds();
    }

    internal IReadOnlyList<HtmlNode> Nodes { get; }

    internal Hint[] Hints { get; }

    /// <summary>Nodes that are out, with everything below them.</summary>
    internal bool[] Dropped { get; }

    /// <summary>The index of the nearest block around a node, itself included.</summary>
    internal int[] Block { get; }

    /// <summary>Characters of text directly in a block, East Asian ones counted three times.</summary>
    internal int[] Length { get; }

    /// <summary>How many of them are in links.</summary>
    internal int[] LinkLength { get; }

    /// <summary>Marks that end or divide sentences, directly in a block.</summary>
    internal int[] Marks { get; }

    /// <summary>One past the index of the last node below.</summary>
    internal int[] End { get; }

    /// <summary>Takes a node out, with everything below it.</summary>
    internal void Drop(HtmlNode node)
    {
        for (var at = node.Index; at < End[node.Index]; at++)
            Dropped[at] = true;
    }

    private void MeasureDown()
    {
        var linked = new bool[Nodes.Count];
        for (var at = 0; at < Nodes.Count; at++)
        {
            var node = Nodes[at];
            var parent = node.Parent?.Index ?? 0;
            Block[at] = node.IsElement && BlockTags.Contains(node.Tag) ? at : Block[parent];
            linked[at] = linked[parent] || node.Tag == Tag.A;
            if (node.IsElement)
            {
                Hints[at] = HintsOf(node);
                Dropped[at] = Dropped[parent] || (Silent.Contains(node.Tag) && !(node.Tag == Tag.Noscript && ScriptlessPicture.IsIn(node))) || IsHidden(node);
            }
            else if (node.IsText)
            {
                Dropped[at] = Dropped[parent] || TextCues.IsMarkup(node.Text.AsSpan().Trim());
                if (!Dropped[at])
                    MeasureText(node.Text, Block[at], linked[at]);
            }
        }
    }

    private void MeasureText(string text, int block, bool linked)
    {
        var length = 0;
        var space = true;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                length += space ? 0 : 1;
                space = true;
                continue;
            }
            space = false;
            length += character >= '\u2E80' && IsEastAsian(character) ? 3 : 1;
            if (character is '.' or ',' or '!' or '?' or ';' or ':' or '。' or '，' or '、' or '؟' or '،' or '…' or '।' or '”' or '"')
                Marks[block]++;
        }
        Length[block] += length;
        if (linked)
            LinkLength[block] += length;
    }

    private static bool IsEastAsian(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uAC00' and <= '\uD7AF')
        && char.GetUnicodeCategory(character) is UnicodeCategory.OtherLetter;

    private Hint HintsOf(HtmlNode node)
    {
        var hints = Hint.None;
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (attribute.Name is "class" or "id" or "data-testid" or "data-component" or "data-module" or "data-qa")
                hints |= Cached(attribute.Value);
            else if (attribute.Name == "itemprop")
                hints |= ItemProperty(attribute.Value);
            else if (attribute.Name == "role")
                hints |= attribute.Value is "navigation" or "complementary" or "search" or "banner" or "contentinfo" or "dialog" ? Hint.Junk : Hint.None;
        }
        return hints;
    }

    private static Hint ItemProperty(string value) => value switch
    {
        "articleBody" or "text" => Hint.Body,
        "comment" => Hint.Comments,
        "author" => Hint.Byline,
        "datePublished" or "dateModified" => Hint.Date,
        "caption" => Hint.Caption,
        "headline" => Hint.Title,
        _ => Hint.None,
    };

    private Hint Cached(string value)
    {
        if (!hintCache.TryGetValue(value, out var hints))
            hintCache[value] = hints = ClassHints.Of(value);
        return hints;
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.Tag is Tag.Html or Tag.Body)
            return false;
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (attribute.Name == "hidden" && attribute.Value != "until-found")
                return true;
            if (attribute.Name == "aria-hidden" && attribute.Value == "true" && !node.Has("class"))
                return true;
            if (attribute.Name == "style" && HidesByStyle(attribute.Value))
                return true;
        }
        return false;
    }

    private static bool HidesByStyle(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 10).TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void AddUpEnds()
    {
        for (var at = Nodes.Count - 1; at >= 0; at--)
        {
            End[at] = Math.Max(End[at], at + 1);
            if (Nodes[at].Parent is { } parent)
                End[parent.Index] = Math.Max(End[parent.Index], End[at]);
        }
    }
}
