using System.Globalization;
using System.IO.Compression;

namespace Aggregator.Publish.Http;

/// <summary>Content codings (RFC 9110, 8.4.1) and the choice among them.</summary>
public static class ContentCoding
{
    public const string Identity = "identity";
    public const string Gzip = "gzip";
    public const string Brotli = "br";

    // Below this a compressed answer takes as many network packets as the plain one.
    private const int SmallestWorthwhile = 1000;

    /// <summary>The coding for an answer of that type and size; identity where the client names none of ours.</summary>
    public static string Choose(string? acceptEncoding, string contentType, int length)
    {
        if (string.IsNullOrEmpty(acceptEncoding) || length < SmallestWorthwhile || !IsCompressible(contentType))
            return Identity;
        // The forms that browsers and feed readers send, without taking the header apart.
        if (acceptEncoding is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br")
            return Brotli;
        var brotli = Quality(acceptEncoding, Brotli);
        var gzip = Quality(acceptEncoding, Gzip);
        if (brotli <= 0 && gzip <= 0)
            return Identity;
        return brotli >= gzip ? Brotli : Gzip;
    }

    /// <summary>Compresses once, for many readers; as well as can be what stays as it is for a year.</summary>
    public static byte[] Compress(byte[] body, string coding, bool isLasting = false)
    {
        using var target = new MemoryStream(body.Length / 3);
        using (Stream stream = coding == Brotli
            ? new BrotliStream(target, new BrotliCompressionOptions { Quality = isLasting ? 11 : 5 }, leaveOpen: true)
            : new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(body);
        return target.ToArray();
    }

    private static bool IsCompressible(string contentType) =>
        !(contentType.StartsWith("image/", StringComparison.Ordinal) || contentType.StartsWith("font/", StringComparison.Ordinal) || contentType is "application/gzip")
            || contentType.StartsWith("image/svg", StringComparison.Ordinal);

    private static double Quality(string header, string coding)
    {
        double any = 0;
        foreach (var range in header.Split(',', 20, StringSplitOptions.TrimEntries))
        {
            var parts = range.Split(';', 2, StringSplitOptions.TrimEntries);
            if (string.Equals(parts[0], coding, StringComparison.OrdinalIgnoreCase))
                return Weight(parts);
            if (parts[0] == "*")
                any = Weight(parts);
        }
        return any;
    }

    private static double Weight(string[] parts)
    {
        if (parts.Length < 2 || !parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            return 1;
        return double.TryParse(parts[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
    }
}
