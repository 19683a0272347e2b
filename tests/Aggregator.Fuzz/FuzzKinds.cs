using Aggregator.Fuzz.Kinds;

namespace Aggregator.Fuzz;

/// <summary>Everything that reads what others wrote.</summary>
internal static class FuzzKinds
{
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new("feed", Seeds.Feeds, DocumentKinds.Feed),
        new("sitemap", Seeds.Feeds, DocumentKinds.Sitemap),
        new("listing", Seeds.Pages, DocumentKinds.Listing),
        new("rule", Seeds.Pages, DocumentKinds.ListingByRule),
        new("page", Seeds.Pages, DocumentKinds.Page),
        new("html", Seeds.Fragments, TextKinds.Html),
        new("text", Seeds.Texts, TextKinds.Text),
        new("classify", Seeds.Texts, TextKinds.Classification),
        new("date", Seeds.Dates, TextKinds.Date),
        new("url", Seeds.Urls, TextKinds.Address),
        new("robots", Seeds.Robots, TextKinds.Robots),
    ];

    /// <summary>The kinds of those names, all for none; what is wrong with a name in words, null when nothing is.</summary>
    public static string? Choose(IReadOnlyList<string> names, out IReadOnlyList<FuzzKind> kinds)
    {
        kinds = names.Count == 0 ? All : [.. All.Where(kind => names.Contains(kind.Name, StringComparer.Ordinal))];
        var unknown = names.FirstOrDefault(name => All.All(kind => kind.Name != name));
        return unknown is null ? null : $"There is no kind {unknown}; there are {string.Join(", ", All.Select(kind => kind.Name))}.";
    }
}
