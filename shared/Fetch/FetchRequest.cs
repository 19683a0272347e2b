namespace Aggregator.Fetch;

/// <summary>What is to be fetched, with what is known from the last time.</summary>
public sealed record FetchRequest(Uri Url)
{
    /// <summary>The ETag of the last answer, byte for byte; null for an unconditional fetch.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of the last answer, byte for byte; null for an unconditional fetch.</summary>
    public string? LastModified { get; init; }

    /// <summary>What the caller can read, for the Accept header.</summary>
    public FetchPurpose Purpose { get; init; } = FetchPurpose.Page;
}

/// <summary>What a document is fetched for.</summary>
public enum FetchPurpose
{
    Feed,
    Page,
    Picture,
}
