using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Aggregator.Fetch.Content;

/// <summary>Whether a gzip body (RFC 1952) is all there: every member up to its checksum and length.</summary>
internal static class GzipMembers
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    public static bool BeginsLikeOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);

    /// <param name="encoded">A body that decodes without error.</param>
    /// <param name="decoded">What it decodes to.</param>
    public static bool AreWhole(ReadOnlyMemory<byte> encoded, ReadOnlySpan<byte> decoded) =>
        EndsWithTrailerOf(encoded.Span, decoded) || Walk(encoded);

    private static bool EndsWithTrailerOf(ReadOnlySpan<byte> encoded, ReadOnlySpan<byte> decoded) =>
        encoded.Length >= HeaderLength + TrailerLength
        && BinaryPrimitives.ReadUInt32LittleEndian(encoded[^4..]) == (uint)decoded.Length
        && BinaryPrimitives.ReadUInt32LittleEndian(encoded[^8..]) == Crc32.HashToUInt32(decoded);

    // Several members, or something after the last one. What comes after a whole member and is none is ignored, as gzip does.
    private static bool Walk(ReadOnlyMemory<byte> rest)
    {
        Span<byte> discarded = stackalloc byte[4096];
        while (true)
        {
            var start = EndOfHeader(rest.Span);
            if (start is null)
                return false;
            var input = new EndNoticingStream(rest[start.Value..], byteByByte: true);
            using var inflating = new DeflateStream(input, CompressionMode.Decompress);
            while (inflating.Read(discarded) > 0)
            {
                // Only where it ends is wanted.
            }
            if (input.WasReadPastEnd || input.Length - input.Position < TrailerLength)
                return false;
            rest = rest[(start.Value + (int)input.Position + TrailerLength)..];
            if (!BeginsLikeOne(rest.Span))
                return true;
        }
    }

    private static int? EndOfHeader(ReadOnlySpan<byte> member)
    {
        if (member.Length < HeaderLength)
            return null;
        var flags = member[3];
        var at = HeaderLength;
        if ((flags & 4) != 0)
            at += member.Length < at + 2 ? member.Length : 2 + BinaryPrimitives.ReadUInt16LittleEndian(member[at..]);
        for (var texts = (flags & 8) / 8 + (flags & 16) / 16; texts > 0 && at <= member.Length; texts--)
        {
            var end = member[at..].IndexOf((byte)0);
            at = end < 0 ? member.Length + 1 : at + end + 1;
        }
        at += flags & 2;
        return at <= member.Length ? at : null;
    }
}
