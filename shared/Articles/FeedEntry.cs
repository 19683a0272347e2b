namespace Aggregator.Articles;

/// <summary>One entry of a feed, sitemap or listing, as the source gave it: text decoded, nothing sanitised yet.</summary>
public sealed record FeedEntry
{
    /// <summary>guid, atom:id, JSON Feed id; null when the source gave none.</summary>
    public string? Id { get; init; }

    /// <summary>Absolute address of the article; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Plain text, entities decoded, NFC; empty when the source gave none.</summary>
    public string Title { get; init; } = "";

    public PublicationTime? Published { get; init; }

    public PublicationTime? Updated { get; init; }

    /// <summary>The short text as HTML, unsanitised; null when there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The long text as HTML, unsanitised; null when there is none.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Absolute address of the picture (media:*, enclosure, itunes:image, first img of the summary).</summary>
    public string? Image { get; init; }

    /// <summary>BCP 47, from xml:lang or the feed; null when not declared.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>A file that comes with an entry. <paramref name="Length"/> in bytes, null when not stated.</summary>
public sealed record Enclosure(string Url, string? Type, long? Length);
