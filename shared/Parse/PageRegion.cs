using System.Collections.Frozen;
using Aggregator.Markup;

namespace Aggregator.Parse;

/// <summary>Judges where on a page a link stands by the elements and class names around it.</summary>
internal static class PageRegion
{
    // Links have the same elements around them, which are looked at for each; longer lists of names are an attack.
    private const int MaxNames = 300;

    private static readonly FrozenSet<string> ChromeElements = new[] { "nav", "footer", "form", "select", "button" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Whole words of class names and ids, split at "-", "_" and capitals: "main-nav", "menuCategory", "tag_list".
    private static readonly FrozenSet<string> ChromeWords = (
        "nav navbar navigation menu submenu megamenu mainnav mainmenu topmenu menupage menucategory footer breadcrumb breadcrumbs tag tags " +
        "pagination paging pager social share login logininfo search searchbox advert advertisement ads banner hamburger sitemap copyright " +
        "toolbar hotline keyword keywords").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> DescriptionWords =
        "description desc sapo summary lead excerpt teaser abstract intro".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> TitleWords = "title headline heading tit".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the node stands in a menu, footer, list of tags or the like. <paramref name="known"/> keeps the answer for
    /// every element on the way, so that all links of a page together look at each element once.
    /// </summary>
    public static bool IsChrome(HtmlNode node, Dictionary<HtmlNode, bool> known)
    {
        var at = node;
        var answer = false;
        while (at is { IsElement: true } && !known.TryGetValue(at, out answer))
        {
            answer = at.Name is not ("body" or "html" or "main" or "article") && (ChromeElements.Contains(at.Name) || HasWord(at, ChromeWords));
            if (answer || at.Name is "body" or "html" or "main" or "article") break;
            at = at.Parent;
        }
        for (var seen = node; seen is not null; seen = seen.Parent)
        {
            if (!known.TryAdd(seen, answer) || seen == at) break;
        }
        return answer;
    }

    /// <summary>Whether the link is or stands directly in a heading.</summary>
    public static bool IsHeading(HtmlNode anchor)
    {
        if (HasWord(anchor, TitleWords)) return true;
        var at = anchor.Parent;
        for (var i = 0; i < 3 && at is not null; i++, at = at.Parent)
        {
            if (at.Name is ['h', >= '1' and <= '6'] || HasWord(at, TitleWords)) return true;
        }
        return false;
    }

    /// <summary>Whether the link is the teaser text under a headline.</summary>
    public static bool IsDescription(HtmlNode anchor) =>
        HasWord(anchor, DescriptionWords) || anchor.Parent is { Name: "p" } || (anchor.Parent is not null && HasWord(anchor.Parent, DescriptionWords));

    public static bool IsDescriptionElement(HtmlNode node) => HasWord(node, DescriptionWords);

    private static bool HasWord(HtmlNode node, FrozenSet<string> words) =>
        HasWord(ClassNames(node), words) || HasWord(Bounded(node["id"]), words);

    /// <summary>The element's class names as written; empty when it has none.</summary>
    public static ReadOnlySpan<char> ClassNames(HtmlNode node) => Bounded(node["class"]);

    private static ReadOnlySpan<char> Bounded(string? names) => names.AsSpan(0, Math.Min(names?.Length ?? 0, MaxNames));

    private static bool HasWord(ReadOnlySpan<char> names, FrozenSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var ends = i == names.Length || !char.IsLetterOrDigit(names[i]) || (i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1]));
            if (!ends) continue;
            if (i > start && lookup.Contains(names[start..i])) return true;
            start = i < names.Length && char.IsLetterOrDigit(names[i]) ? i : i + 1;
        }
        return false;
    }
}
