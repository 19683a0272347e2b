namespace Aggregator.Sources;

/// <summary>How the document at an endpoint is read.</summary>
public enum EndpointKind
{
    /// <summary>RSS, RDF, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>An HTML page that lists headlines.</summary>
    Listing,

    /// <summary>A sitemap, with or without the news extension.</summary>
    Sitemap,
}

/// <summary>How sure the catalogue is that the address works; <see cref="Weak"/> ones are off by default.</summary>
public enum EndpointConfidence
{
    Checked,
    Listed,
    Weak,
}

/// <summary>One address of a source that is polled.</summary>
public sealed record Endpoint
{
    /// <summary>Stable: source id, a tilde, eight characters of the hash of the address.</summary>
    public required string Id { get; init; }

    public required string SourceId { get; init; }

    public required Uri Url { get; init; }

    public required EndpointKind Kind { get; init; }

    /// <summary>BCP 47 as the catalogue states it.</summary>
    public string? Language { get; init; }

    /// <summary>The catalogue's short English name of the section, for example business; null when unknown.</summary>
    public string? Section { get; init; }

    public EndpointConfidence Confidence { get; init; } = EndpointConfidence.Listed;

    public bool Enabled { get; init; } = true;

    public ListingRule? ListingRule { get; init; }
}

/// <summary>Per-source help for the listing reader. XPath expressions over the page; null parts are found by the generic reader.</summary>
public sealed record ListingRule(string? Entry = null, string? Link = null, string? Title = null, string? Time = null);

/// <summary>Per-source help for the page extractor. XPath expressions; null parts are found by the generic extractor.</summary>
public sealed record PageRule(
    string? Title = null, string? Body = null, string? Lead = null, string? Author = null, string? Published = null,
    IReadOnlyList<string>? Remove = null, string? Siblings = null);
