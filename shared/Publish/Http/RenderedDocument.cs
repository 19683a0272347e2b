using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace Aggregator.Publish.Http;

/// <summary>
/// A finished answer that may be sent to any number of readers: bytes, validators and headers. Compressed forms are made
/// when first asked for and kept with it.
/// </summary>
public sealed class RenderedDocument
{
    // With our own cache's ten seconds a withdrawn article is out of every cache within a minute.
    public const string ShortLived = "public, max-age=30, stale-while-revalidate=15";

    /// <summary>For browsers an hour; what many share is asked for again after half a minute, so that withdrawals reach it.</summary>
    public const string SharedBriefly = "public, max-age=3600, s-maxage=30";

    public const string LongLived = "public, max-age=31536000, immutable";
    public const string NotStored = "no-store";

    private readonly byte[] body;
    private readonly Lazy<byte[]> gzip;
    private readonly Lazy<byte[]> brotli;

    public RenderedDocument(string contentType, byte[] body)
    {
        ContentType = contentType;
        this.body = body;
        // Weak, because all content codings share it (RFC 9110, 8.8.3).
        ETag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\"";
        gzip = new Lazy<byte[]>(() => ContentCoding.Compress(this.body, ContentCoding.Gzip));
        brotli = new Lazy<byte[]>(() => ContentCoding.Compress(this.body, ContentCoding.Brotli, CacheControl == LongLived));
    }

    public int Status { get; init; } = 200;

    public string ContentType { get; }

    public string ETag { get; }

    /// <summary>When the content last changed; null where that is not known.</summary>
    public DateTimeOffset? LastModified
    {
        get;
        init
        {
            field = value;
            LastModifiedText = value?.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The same as the header has it.</summary>
    public string? LastModifiedText { get; private init; }

    public string CacheControl { get; init; } = ShortLived;

    /// <summary>Request headers that the answer depends on.</summary>
    public string Vary { get; init; } = "Accept-Encoding";

    /// <summary>Whether pages of other sites may read it (feeds, API, pictures).</summary>
    public bool CrossOrigin { get; init; }

    /// <summary>Content-Language, Link, Location, Retry-After: whatever else the answer has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Size as it is, in bytes.</summary>
    public int Length => body.Length;

    /// <summary>Memory that is held, in bytes.</summary>
    public int HeldBytes => body.Length + (gzip.IsValueCreated ? gzip.Value.Length : 0) + (brotli.IsValueCreated ? brotli.Value.Length : 0);

    /// <summary>The bytes in a coding, one of the constants of <see cref="ContentCoding"/>.</summary>
    public ReadOnlyMemory<byte> Body(string coding) => coding switch
    {
        ContentCoding.Gzip => gzip.Value,
        ContentCoding.Brotli => brotli.Value,
        _ => body,
    };
}
