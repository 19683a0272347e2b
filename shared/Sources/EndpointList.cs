using Aggregator.Articles;

namespace Aggregator.Sources;

/// <summary>Gathers the endpoints of one source. No address is polled twice, neither within a source nor across them.</summary>
internal sealed class EndpointList(string sourceId, string language, Dictionary<string, string> takenAddresses)
{
    private readonly List<Endpoint> endpoints = [];

    /// <summary>Adds a feed; weak ones are kept but off.</summary>
    public void AddFeed(CatalogueRecord record, string field, Uri url, string feedLanguage, string? section, EndpointConfidence confidence)
    {
        if (!takenAddresses.TryAdd(url.AbsoluteUri, record.Place))
            record.Problem(field, $"{url.AbsoluteUri} is listed already by {takenAddresses[url.AbsoluteUri]}");
        else
            endpoints.Add(Create(url, EndpointKind.Feed, feedLanguage, section, confidence));
    }

    /// <summary>Adds a page or sitemap that lists articles.</summary>
    public void AddListing(CatalogueRecord record, string field, Uri url)
    {
        if (!takenAddresses.TryAdd(url.AbsoluteUri, record.Place))
            record.Problem(field, $"{url.AbsoluteUri} is listed already by {takenAddresses[url.AbsoluteUri]}");
        else
            endpoints.Add(Create(url, ListingKind(url), language, null, EndpointConfidence.Listed));
    }

    /// <summary>Adds the front page of an edition in another language, where no feed that is on covers that language.</summary>
    public void AddEdition(Uri url, string editionLanguage)
    {
        if (editionLanguage == language || endpoints.Exists(endpoint => endpoint.Enabled && endpoint.Language == editionLanguage))
            return;
        if (takenAddresses.TryAdd(url.AbsoluteUri, sourceId))
            endpoints.Add(Create(url, ListingKind(url), editionLanguage, null, EndpointConfidence.Listed));
    }

    /// <summary>All endpoints; the homepage becomes a listing when nothing else covers the source's main language.</summary>
    public IReadOnlyList<Endpoint> Finish(Uri homepage, ListingRule? rule)
    {
        if (!endpoints.Exists(endpoint => endpoint.Enabled && endpoint.Language == language) && takenAddresses.TryAdd(homepage.AbsoluteUri, sourceId))
            endpoints.Add(Create(homepage, EndpointKind.Listing, language, null, EndpointConfidence.Listed));
        return rule is null
            ? endpoints
            : [.. endpoints.Select(endpoint => endpoint.Kind == EndpointKind.Listing ? endpoint with { ListingRule = rule } : endpoint)];
    }

    private static EndpointKind ListingKind(Uri url) =>
        url.AbsolutePath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? EndpointKind.Sitemap : EndpointKind.Listing;

    private Endpoint Create(Uri url, EndpointKind kind, string endpointLanguage, string? section, EndpointConfidence confidence) => new()
    {
        Id = $"{sourceId}~{ArticleId.FromUrl(url.AbsoluteUri)[..8]}",
        SourceId = sourceId,
        Url = url,
        Kind = kind,
        Language = endpointLanguage,
        Section = section,
        Confidence = confidence,
        Enabled = confidence != EndpointConfidence.Weak,
    };
}
