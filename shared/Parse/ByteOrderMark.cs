using System.Text;

namespace Aggregator.Parse;

/// <summary>Encodings that show in a document's first bytes: marks, and the zeros of UTF-16 and UTF-32 without one (XML 1.0, appendix F).</summary>
internal static class ByteOrderMark
{
    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The mark's encoding and length; null when there is none. UTF-32 is asked first, its mark begins with UTF-16's.</summary>
    public static (Encoding Encoding, int Length)? Find(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 or UTF-32 without a mark, recognised by the zeros around its first ASCII characters; null for anything else.</summary>
    public static Encoding? GuessWide(ReadOnlySpan<byte> body) => body switch
    {
        [not 0, 0, 0, 0, not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, not 0, 0, 0, 0, not 0, ..] => Utf32BigEndian,
        [not 0, 0, not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
