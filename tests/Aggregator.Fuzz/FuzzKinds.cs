using Aggregator.Fuzz.Kinds;

namespace Aggregator.Fuzz;

/// <summary>Everything that reads what others wrote.</summary>
internal static class FuzzKinds
{
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new("feed", 6, Seeds.Feeds, DocumentKinds.Feed),
        new("sitemap", 2, Seeds.Feeds, DocumentKinds.Sitemap),
        new("listing", 2, Seeds.Pages, DocumentKinds.Listing),
        new("rule", 1, Seeds.Pages, DocumentKinds.ListingByRule),
        new("page", 2, Seeds.Pages, DocumentKinds.Page),
        new("html", 12, Seeds.Fragments, TextKinds.Html),
        new("text", 6, Seeds.Texts, TextKinds.Text),
        new("classify", 3, Seeds.Texts, TextKinds.Classification),
        new("terms", 3, Seeds.TranslatedTexts, TranslateKinds.Terms),
        new("translation", 2, Seeds.TranslatedTexts, TranslateKinds.Checks),
        new("date", 12, Seeds.Dates, TextKinds.Date),
        new("url", 12, Seeds.Urls, TextKinds.Address),
        new("robots", 4, Seeds.Robots, TextKinds.Robots),
    ];

    /// <summary>The kinds of those names, all for none; what is wrong with a name in words, null when nothing is.</summary>
    public static string? Choose(IReadOnlyList<string> names, out IReadOnlyList<FuzzKind> kinds)
    {
        kinds = names.Count == 0 ? All : [.. All.Where(kind => names.Contains(kind.Name, StringComparer.Ordinal))];
        var unknown = names.FirstOrDefault(name => All.All(kind => kind.Name != name));
        return unknown is null ? null : $"There is no kind {unknown}; there are {string.Join(", ", All.Select(kind => kind.Name))}.";
    }
}
