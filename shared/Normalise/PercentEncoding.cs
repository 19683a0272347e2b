using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>Percent-encoding in one form (RFC 3986, 6.2.2): upper-case digits, unreserved characters as themselves, everything else that is no URL character encoded.</summary>
internal static class PercentEncoding
{
    private const string Allowed = "-._~!$&'()*+,;=:@/?#[]";

    internal static string Normalise(string text)
    {
        if (IsNormal(text))
            return text;
        var normal = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '%' && TryReadByte(text, at, out var value))
            {
                AppendByte(normal, value);
                at += 2;
            }
            else if (IsPlain(character))
            {
                normal.Append(character);
            }
            else
            {
                at += AppendEncoded(normal, text, at);
            }
        }
        return normal.ToString();
    }

    private static bool IsNormal(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return false;
        }
        return true;
    }

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || Allowed.Contains(character, StringComparison.Ordinal);

    private static bool TryReadByte(string text, int at, out byte value)
    {
        value = 0;
        return at + 2 < text.Length
            && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private static void AppendByte(StringBuilder normal, byte value)
    {
        var character = (char)value;
        if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~')
            normal.Append(character);
        else
            normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }

    /// <summary>How many characters more than one were read.</summary>
    private static int AppendEncoded(StringBuilder normal, string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            rune = Rune.ReplacementChar;
        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        foreach (var value in bytes[..count])
            normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        return rune.Utf16SequenceLength - 1;
    }
}
