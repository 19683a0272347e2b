using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Sources;

namespace Aggregator.Insight;

/// <summary>
/// Whether the entries are the endpoint's own: outlets redirect a section that is no more to the front page's feed, and
/// domains that lapsed to somebody else's. Pure.
/// </summary>
public static class SectionCheck
{
    private const int Enough = 5;
    private const int EnoughToCompare = 10;

    /// <summary>Words when four fifths of the links lead to sites that are none of the source's; null otherwise.</summary>
    public static string? OtherSite(Source source, IReadOnlyList<FeedEntry> entries)
    {
        var own = source.Endpoints.Select(endpoint => endpoint.Url).Append(source.Homepage).Select(url => Site(url.IdnHost)).ToHashSet(StringComparer.Ordinal);
        var hosts = entries.Select(entry => Uri.TryCreate(entry.Link, UriKind.Absolute, out var url) ? url.IdnHost : null).OfType<string>().ToList();
        var strange = hosts.Where(host => !own.Contains(Site(host))).ToList();
        return hosts.Count >= Enough && strange.Count * 5 >= hosts.Count * 4
            ? $"{strange.Count} of {hosts.Count} entries lead to another site: {strange.CountBy(host => host).MaxBy(count => count.Value).Key}."
            : null;
    }

    /// <summary>Words when the address leads to that of another endpoint of the source; null otherwise.</summary>
    public static string? OtherAddress(Source source, Endpoint endpoint, Uri finalUrl) =>
        source.Endpoints.FirstOrDefault(other => other.Id != endpoint.Id && SameAddress(other.Url, finalUrl)) is { } taken
            ? $"The address leads to {taken.Url.AbsoluteUri}, which is {Called(taken)}."
            : null;

    /// <summary>Words when two endpoints show the same entries; null otherwise.</summary>
    public static string? SameEntries(TitlePrints own, Endpoint other, TitlePrints theirs)
    {
        var shared = own.Shared(theirs);
        return own.Count >= EnoughToCompare && theirs.Count >= EnoughToCompare && shared * 20 >= Math.Max(own.Count, theirs.Count) * 19
            ? $"It shows the same entries as {other.Url.AbsoluteUri}, which is {Called(other)}."
            : null;
    }

    /// <summary>
    /// Words when the entries are filed under, or lie in folders of, other topics than the endpoint's section; null when
    /// they are its own or say nothing.
    /// </summary>
    public static string? OtherTopic(Endpoint endpoint, IReadOnlyList<FeedEntry> entries)
    {
        if (endpoint.Section is null || TopicSections.OfName(endpoint.Section) is not { Vague: false } section)
            return null;
        var told = entries.Select(TopicsOf).Where(topics => topics.Count > 0).ToList();
        var own = told.Count(topics => topics.Contains(section.Topic));
        if (told.Count < EnoughToCompare || told.Count * 2 < entries.Count || own * 5 >= told.Count)
            return null;
        var most = told.SelectMany(topics => topics).CountBy(topic => topic).MaxBy(count => count.Value);
        return $"Only {own} of {told.Count} entries are of {section.Topic}, which the catalogue calls it; {most.Value} are of {most.Key}.";
    }

    /// <summary>Whether an endpoint lists every section.</summary>
    public static bool IsGeneral(Endpoint endpoint) => endpoint.Section is null or "latest";

    private static HashSet<string> TopicsOf(FeedEntry entry) => [.. entry.Categories.Take(8)
        .Select(TopicSections.OfName).OfType<TopicHint>()
        .Concat(entry.Link is null ? [] : TopicSections.OfAddress(entry.Link))
        .Where(hint => !hint.Vague).Select(hint => hint.Topic)];

    private static bool SameAddress(Uri one, Uri other) =>
        FetchHost(one) == FetchHost(other) && one.PathAndQuery.TrimEnd('/') == other.PathAndQuery.TrimEnd('/');

    private static string FetchHost(Uri url) =>
        url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;

    private static string Called(Endpoint endpoint) =>
        endpoint.Section is { } section ? $"listed as {section}" : "listed as another endpoint";

    // The part of a host that its owner registered: under .vn as under .uk the second label is often a kind of owner.
    private static string Site(string host)
    {
        var labels = host.TrimEnd('.').ToLowerInvariant().Split('.');
        var kept = labels.Length > 2 && labels[^1].Length == 2 && (labels[^2] is "com" or "net" or "org" or "gov" or "edu" or "co" or "ac" or "info" or "name" or "pro" or "health" or "int" or "biz") ? 3 : 2;
        return string.Join('.', labels.TakeLast(kept));
    }
}
