using System.Buffers;
using System.IO.Compression;

namespace Aggregator.Fetch.Content;

/// <summary>
/// Undoes one content coding (RFC 9110, 8.4.1) within a limit. The framework's streams end quietly when their input
/// is cut short, so whether a body is whole is found out here.
/// </summary>
internal static class ContentDecoder
{
    /// <summary>More codings than this on one body are an attack, not a server.</summary>
    public const int MaxCodings = 3;

    /// <param name="encoded">The bytes as sent.</param>
    /// <param name="coding">Its name in lower case.</param>
    /// <param name="limit">For the decoded bytes.</param>
    /// <param name="isCut">The input was cut off by us: an early end is no fault of the sender.</param>
    public static BodyResult Decode(ReadOnlyMemory<byte> encoded, string coding, BodyLimit limit, bool isCut)
    {
        if (encoded.IsEmpty)
            return BodyResult.Of(encoded);
        using var output = new GrowingBuffer(limit.Bytes);
        try
        {
            var isWhole = coding switch
            {
                "gzip" or "x-gzip" => Gunzip(encoded, output, isCut),
                "deflate" => Deflate(encoded, output),
                "br" => Brotli(encoded.Span, output),
                _ => (bool?)null,
            };
            return isWhole is null
                ? BodyResult.Broken($"the body is encoded as \"{coding}\", which we did not ask for")
                : Judge(output, coding, limit, isWhole.Value || isCut);
        }
        catch (InvalidDataException)
        {
            return BodyResult.Broken($"the body is not the {coding} that it claims to be");
        }
    }

    private static BodyResult Judge(GrowingBuffer output, string coding, BodyLimit limit, bool isWhole)
    {
        if (output.IsOverLimit && !limit.CutsOff)
            return BodyResult.TooLarge($"the body is longer than {limit} after decoding");
        if (!output.IsOverLimit && !isWhole)
            return BodyResult.Broken($"the {coding} body ends too early");
        output.Truncate();
        return BodyResult.Of(output.Written);
    }

    // The gzip stream always looks for one more member, so its reading past the end says nothing.
    private static bool Gunzip(ReadOnlyMemory<byte> encoded, GrowingBuffer output, bool isCut)
    {
        Inflate(encoded, output, stream => new GZipStream(stream, CompressionMode.Decompress));
        return output.IsOverLimit || isCut || GzipMembers.AreWhole(encoded, output.Written.Span);
    }

    // "deflate" means zlib (RFC 1950), but some servers send the bare stream (RFC 1951) and browsers take both.
    private static bool Deflate(ReadOnlyMemory<byte> encoded, GrowingBuffer output)
    {
        if (!LooksLikeZlib(encoded.Span))
            return Inflate(encoded, output, stream => new DeflateStream(stream, CompressionMode.Decompress));
        try
        {
            return Inflate(encoded, output, stream => new ZLibStream(stream, CompressionMode.Decompress));
        }
        catch (InvalidDataException) when (output.Length == 0)
        {
            return Inflate(encoded, output, stream => new DeflateStream(stream, CompressionMode.Decompress));
        }
    }

    private static bool LooksLikeZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && bytes[0] >> 4 <= 7 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    /// <summary>Fills the output up to its limit. True when the stream ended of itself, without asking for more input than there was.</summary>
    private static bool Inflate(ReadOnlyMemory<byte> encoded, GrowingBuffer output, Func<Stream, Stream> open)
    {
        var input = new EndNoticingStream(encoded);
        using var inflating = open(input);
        while (!output.IsOverLimit)
        {
            var count = inflating.Read(output.Free().Span);
            if (count == 0)
                break;
            output.Advance(count);
        }
        return !input.WasReadPastEnd;
    }

    private static bool Brotli(ReadOnlySpan<byte> encoded, GrowingBuffer output)
    {
        using var decoder = new BrotliDecoder();
        while (true)
        {
            var status = decoder.Decompress(encoded, output.Free().Span, out var consumed, out var written);
            encoded = encoded[consumed..];
            output.Advance(written);
            switch (status)
            {
                case OperationStatus.Done:
                    return true;
                case OperationStatus.NeedMoreData:
                    return false;
                case OperationStatus.InvalidData:
                    throw new InvalidDataException();
            }
            if (output.IsOverLimit)
                return true;
        }
    }
}
