using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>
/// Finds captions that nothing names: the other cell of a table made around one picture, and the short centred or slanted
/// line right under a paragraph that holds a picture alone. Portals of offices write nearly all of theirs so.
/// </summary>
internal static class PictureCaptions
{
    private const int Longest = 300;
    private const int LongestLine = 220;
    private const int MostNodes = 80;

    internal static void Mark(PageSurvey page)
    {
        foreach (var node in page.Nodes)
        {
            if (node.Tag == Tag.Table && !page.Dropped[node.Index])
                MarkTable(page, node);
            else if (node.Tag is Tag.Img or Tag.Amp_Img && !page.Dropped[node.Index])
                MarkLineUnder(page, node);
        }
    }

    private static void MarkTable(PageSurvey page, HtmlNode table)
    {
        var end = page.End[table.Index];
        if (end - table.Index > MostNodes)
            return;
        int pictures = 0, texts = 0, length = 0;
        for (var at = table.Index; at < end; at++)
        {
            pictures += page.Nodes[at].Tag is Tag.Img or Tag.Amp_Img ? 1 : 0;
            texts += page.Nodes[at].Tag == Tag.Td && HasText(page, at) ? 1 : 0;
            length += page.Length[at];
        }
        if (pictures == 0 || texts == 0 || texts > pictures || length > Longest * pictures)
            return;
        for (var at = table.Index; at < end; at++)
        {
            if (page.Nodes[at].Tag == Tag.Td && HasText(page, at) && !HasPicture(page, at))
                page.Hints[at] |= Hint.Caption;
        }
    }

    private static void MarkLineUnder(PageSurvey page, HtmlNode picture)
    {
        var block = page.Nodes[page.Block[picture.Index]];
        if (block.Tag is not (Tag.P or Tag.Div or Tag.Center) || page.End[block.Index] - block.Index > 12 || HasText(page, block.Index))
            return;
        var under = After(block);
        if (under is { Tag: Tag.P or Tag.Div or Tag.Center } && page.Length[under.Index] is > 3 and <= LongestLine
            && page.End[under.Index] - under.Index <= MostNodes && !HasPicture(page, under.Index)
            && (IsSlanted(under) || (IsCentred(block) && IsCentred(under) && !IsCentred(After(under)))))
            page.Hints[under.Index] |= Hint.Caption;
    }

    private static HtmlNode? After(HtmlNode node)
    {
        var after = node.Next;
        while (after is { IsText: true } && string.IsNullOrWhiteSpace(after.Text))
            after = after.Next;
        return after;
    }

    private static bool HasText(PageSurvey page, int at)
    {
        for (var below = at; below < page.End[at]; below++)
        {
            if (page.Length[below] > 1)
                return true;
        }
        return false;
    }

    private static bool HasPicture(PageSurvey page, int at)
    {
        for (var below = at; below < page.End[at]; below++)
        {
            if (page.Nodes[below].Tag is Tag.Img or Tag.Amp_Img)
                return true;
        }
        return false;
    }

    // Where the next paragraph is centred too, that is how the whole text is set.
    private static bool IsCentred(HtmlNode? node) => node is { IsElement: true } && (node.Tag == Tag.Center || string.Equals(node["align"], "center", StringComparison.OrdinalIgnoreCase)
        || node["style"]?.Contains("center", StringComparison.OrdinalIgnoreCase) == true || node["class"]?.Contains("center", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether all of a line is written in em or i, and is no quotation.</summary>
    private static bool IsSlanted(HtmlNode node)
    {
        var slanted = false;
        foreach (var below in node.Descendants())
        {
            if (!below.IsText || string.IsNullOrWhiteSpace(below.Text))
                continue;
            if ((!slanted && below.Text.AsSpan().TrimStart() is ['"' or '“' or '„' or '«' or '‘', ..]) || (below.Closest(Tag.Em) is null && below.Closest(Tag.I) is null))
                return false;
            slanted = true;
        }
        return slanted;
    }
}
