using System.IO.Compression;
using Aggregator.Newsroom.Invent;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Newsroom.Serve;

/// <summary>Content codings of RFC 9110 that the source offers and the client accepts.</summary>
internal static class Compressor
{
    private const int SmallestWorthIt = 600;

    /// <summary>gzip or br; null for none.</summary>
    public static string? Choose(ContentCoding offered, HttpRequest request)
    {
        var coding = offered switch { ContentCoding.Gzip => "gzip", ContentCoding.Brotli => "br", _ => null };
        return coding is not null && Accepts(request.Headers.AcceptEncoding.ToString(), coding) ? coding : null;
    }

    public static RenderedDocument Encode(byte[] body, string contentType, string? coding)
    {
        var text = contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal);
        if (coding is null || !text || body.Length < SmallestWorthIt)
            return new RenderedDocument(body, contentType, null);
        using var encoded = new MemoryStream();
        using (Stream stream = coding == "gzip" ? new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true) : new BrotliStream(encoded, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(body);
        return new RenderedDocument(encoded.ToArray(), contentType, coding);
    }

    private static bool Accepts(string header, string coding)
    {
        foreach (var part in header.AsSpan().Split(','))
        {
            var token = header.AsSpan(part).Trim();
            if (token.StartsWith(coding, StringComparison.OrdinalIgnoreCase) && !token.Contains("q=0", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
