using System.Text.RegularExpressions;
using Aggregator.Fetch;
using Aggregator.Normalise;

namespace Aggregator.Sources.Proposals;

/// <summary>A feed of a proposed outlet; <paramref name="Groups"/>: where it stood in its list.</summary>
public sealed record ProposedFeed(Uri Url, string Language, string Title, string Groups);

/// <summary>An outlet that somebody proposes, ready for review.</summary>
public sealed record OutletProposal(string Id, string Name, Uri Homepage, IReadOnlyList<ProposedFeed> Feeds);

/// <summary>A feed that is not proposed, and why in words.</summary>
public sealed record RefusedFeed(string Address, string Reason);

/// <summary>
/// Makes outlets out of the feeds of a subscription list: one for each site. What is in the catalogue already, what stands
/// in the list twice, and what nobody may call is refused with its reason.
/// </summary>
public sealed partial class OutletProposals
{
    private const int LongestId = 60, LongestTag = 35;

    private readonly Catalogue catalogue;
    private readonly string usualLanguage;
    private readonly Dictionary<string, string> addresses;
    private readonly Dictionary<string, string> sites;

    /// <param name="catalogue">What is there already.</param>
    /// <param name="usualLanguage">The language of feeds whose list does not tell it (BCP 47).</param>
    public OutletProposals(Catalogue catalogue, string usualLanguage)
    {
        (this.catalogue, this.usualLanguage) = (catalogue, usualLanguage);
        addresses = catalogue.Endpoints.GroupBy(endpoint => KeyOf(endpoint.Url), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().SourceId, StringComparer.Ordinal);
        sites = catalogue.Sources.GroupBy(source => SiteOf(source.Homepage), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
    }

    /// <summary>The outlets in the order of the list, and what was left out.</summary>
    public (IReadOnlyList<OutletProposal> Outlets, IReadOnlyList<RefusedFeed> Refused) Of(IReadOnlyList<OpmlFeed> feeds)
    {
        var (refused, taken, accepted) = (new List<RefusedFeed>(), new HashSet<string>(StringComparer.Ordinal), new List<(OpmlFeed Feed, Uri Url, Uri Homepage)>());
        foreach (var feed in feeds)
        {
            if (Refusal(feed, taken, out var url, out var homepage) is { } reason)
                refused.Add(new RefusedFeed(feed.Address, reason));
            else
                accepted.Add((feed, url, homepage));
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var outlets = accepted.GroupBy(one => SiteOf(one.Homepage), StringComparer.Ordinal).Select(site =>
        {
            var (first, _, homepage) = site.First();
            return new OutletProposal(IdOf(site.Key, ids), first.Name ?? homepage.IdnHost, homepage, [.. site.Select(one => new ProposedFeed(
                one.Url, LanguageOf(one.Feed), one.Feed.Name ?? one.Url.IdnHost, string.Join(" / ", one.Feed.Groups)))]);
        });
        return ([.. outlets], refused);
    }

    private string? Refusal(OpmlFeed feed, HashSet<string> taken, out Uri url, out Uri homepage)
    {
        homepage = url = new Uri("https://invalid.invalid/");
        // feed: is how browsers once marked what is to be subscribed to.
        var written = feed.Address.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "http" + feed.Address[4..]
            : feed.Address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? feed.Address[5..] : feed.Address;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address))
            return "this is no absolute address";
        if (FetchUrl.Refusal(address, allowLoopback: false) is { } refusal)
            return refusal;
        url = address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
        homepage = Uri.TryCreate(feed.Site, UriKind.Absolute, out var site) && FetchUrl.Refusal(site, allowLoopback: false) is null ? FrontPage(site) : FrontPage(url);
        if (addresses.TryGetValue(KeyOf(url), out var known))
            return $"it is collected already, for {known}";
        if (sites.TryGetValue(SiteOf(homepage), out var outlet))
            return $"its outlet is in the catalogue as {outlet}: add the feed to that record";
        return taken.Add(KeyOf(url)) ? null : "it stands in the list twice";
    }

    private string IdOf(string site, HashSet<string> ids)
    {
        var name = NoLetter().Replace(site, "-").Trim('-');
        name = (name.Length > LongestId - 4 ? name[..(LongestId - 4)] : name).Trim('-');
        var id = name;
        for (var number = 2; catalogue.FindSource(id) is not null || !ids.Add(id); number++)
            id = $"{name}-{number}";
        return id;
    }

    private string LanguageOf(OpmlFeed feed) => (feed.Language is { } tag ? LanguageIn(tag) : null) ?? usualLanguage;

    /// <summary>Language and script of a tag, as the catalogue's files name them: en for en-US. Null for what is no tag.</summary>
    public static string? LanguageIn(string tag) => (tag.Length > LongestTag ? null : LanguageTag.Canonical(tag))?.Split('-') switch
    {
        [var language, { Length: 4 } script, ..] when script.All(char.IsAsciiLetter) => $"{language}-{script}",
        [var language, ..] => language,
        _ => null,
    };

    private static Uri FrontPage(Uri url) => new(url.GetLeftPart(UriPartial.Authority) + "/");

    private static string SiteOf(Uri url) => url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? url.IdnHost[4..] : url.IdnHost;

    // One feed, with and without www, TLS and a slash at the end.
    private static string KeyOf(Uri url) => $"{SiteOf(url)}{(url.IsDefaultPort ? "" : $":{url.Port}")}{url.AbsolutePath.TrimEnd('/')}{url.Query}";

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoLetter();
}
