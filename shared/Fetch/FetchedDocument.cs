namespace Aggregator.Fetch;

/// <summary>A document as it came over the wire, content coding removed.</summary>
public sealed record FetchedDocument
{
    public required Uri RequestedUrl { get; init; }

    /// <summary>Where it was after all redirects.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>Set when every redirect on the way was permanent (301, 308): the address to remember.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The Content-Type header as sent, parameters included; null when there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Decoded bytes, at most the configured limit.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Lower-case hex SHA-256 of <see cref="Body"/>.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Byte for byte as sent; null when there was none.</summary>
    public string? ETag { get; init; }

    /// <summary>Byte for byte as sent; null when there was none.</summary>
    public string? LastModified { get; init; }

    /// <summary>max-age of Cache-Control; null when not stated.</summary>
    public TimeSpan? MaxAge { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }
}
