using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Pictures that only stand in <c>noscript</c>: some pages load them by script and leave nothing but a grey box where they belong.</summary>
internal static class ScriptlessPicture
{
    private const int MostNodes = 16;
    private const int SmallestSide = 50;

    private static readonly Uri AnyPage = new("https://page.invalid/");

    private static readonly TagSet Around = new(Tag.Picture, Tag.Source, Tag.Figure, Tag.A, Tag.Span, Tag.Div, Tag.P, Tag.Img, Tag.Amp_Img);

    /// <summary>Whether a <c>noscript</c> holds a picture and nothing else, and what stands before it shows none.</summary>
    internal static bool IsIn(HtmlNode noscript)
    {
        HtmlNode? picture = null;
        var count = 0;
        foreach (var below in noscript.Descendants())
        {
            if (++count > MostNodes || (below.IsText ? !string.IsNullOrWhiteSpace(below.Text) : !Around.Contains(below.Tag)))
                return false;
            if (below.Tag is Tag.Img or Tag.Amp_Img)
                picture ??= below;
        }
        return picture is not null && IsReal(picture) && !HasPicture(Before(noscript)) && !HasPicture(After(noscript));
    }

    private static HtmlNode? Before(HtmlNode node)
    {
        var before = node.Previous;
        while (before is { IsText: true } && string.IsNullOrWhiteSpace(before.Text))
            before = before.Previous;
        return before;
    }

    private static HtmlNode? After(HtmlNode node)
    {
        var after = node.Next;
        while (after is { IsText: true } && string.IsNullOrWhiteSpace(after.Text))
            after = after.Next;
        return after;
    }

    private static bool HasPicture(HtmlNode? node)
    {
        if (node is not { IsElement: true } || node.Tag == Tag.Noscript)
            return false;
        return IsReal(node) || node.Descendants().Take(MostNodes).Any(IsReal);
    }

    private static bool IsReal(HtmlNode node) => node.Tag is Tag.Img or Tag.Amp_Img && ImageAddress.Of(node, AnyPage) is not null
        && !(ImageAddress.Pixels(node["width"]) < SmallestSide) && !(ImageAddress.Pixels(node["height"]) < SmallestSide);
}
