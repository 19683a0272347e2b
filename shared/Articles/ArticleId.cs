using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Articles;

/// <summary>
/// The identity of an article: 26 characters of Crockford base32 over the first 16 bytes of the SHA-256
/// of its canonical URL. The same URL always gives the same id, so storing twice is harmless.
/// </summary>
public static class ArticleId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Length of every id, in characters.</summary>
    public const int Length = 26;

    /// <summary>The id of the article at <paramref name="canonicalUrl"/> (already canonical; it is hashed as it stands).</summary>
    public static string FromUrl(string canonicalUrl)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(canonicalUrl), hash);
        return Encode(hash[..16]);
    }

    /// <summary>Whether <paramref name="text"/> has the form of an id. It says nothing about whether the article exists.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(character => Alphabet.Contains(character, StringComparison.Ordinal));

    /// <summary>Every possible beginning of an id of the given length, in order: the partitions that ids are spread over.</summary>
    public static IEnumerable<string> Prefixes(int length) =>
        length == 0 ? [""] : Prefixes(length - 1).SelectMany(start => Alphabet.Select(character => start + character));

    // 128 bits in groups of five from the top; the last character carries three bits and two zeros.
    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[Length];
        int bitBuffer = 0, bitCount = 0, at = 0;
        foreach (var value in bytes)
        {
            bitBuffer = (bitBuffer << 8) | value;
            bitCount += 8;
            while (bitCount >= 5)
            {
                bitCount -= 5;
                text[at++] = Alphabet[(bitBuffer >> bitCount) & 31];
            }
        }
        text[at] = Alphabet[(bitBuffer << (5 - bitCount)) & 31];
        return new string(text);
    }
}
