namespace Aggregator.Articles;

/// <summary>What an endpoint's document said: the feed's own fields, its entries in document order, and warnings in words.</summary>
public sealed record FeedDocument
{
    /// <summary>rss-0.9, rss-1.0, rss-2.0, atom-0.3, atom-1.0, json-1.1, sitemap, listing …</summary>
    public required string Format { get; init; }

    public string? Title { get; init; }

    /// <summary>The site's page that the feed belongs to.</summary>
    public string? Link { get; init; }

    public string? Language { get; init; }

    public PublicationTime? Updated { get; init; }

    /// <summary>How long the source asks to wait between polls (ttl, sy:updatePeriod); null when it does not say.</summary>
    public TimeSpan? PollInterval { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>What was wrong and how it was read all the same, in plain words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
