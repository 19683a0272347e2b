using System.Globalization;
using System.Text;

namespace Aggregator.Fetch.Robots;

/// <summary>Paths in the forms in which rules and addresses are compared (RFC 9309, 2.2.2). All text holds one octet a character.</summary>
internal static class RobotsPath
{
    /// <summary>Path and query of an address as written, however it is written; "/" when it has none.</summary>
    public static string Of(string url)
    {
        var octets = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(url));
        var from = octets.StartsWith("//", StringComparison.Ordinal) ? 2 : 0;
        var early = IndexOfPath(octets, from);
        var scheme = octets.IndexOf("://", from, StringComparison.Ordinal);
        if (scheme >= 0 && (early < 0 || scheme <= early))
            from = scheme + 3;
        var start = IndexOfPath(octets, from);
        var hash = octets.IndexOf('#', StringComparison.Ordinal);
        if (start < 0 || (hash >= 0 && hash < start))
            return "/";
        var path = hash < 0 ? octets[start..] : octets[start..hash];
        return path[0] == '/' ? path : '/' + path;
    }

    /// <summary>A rule's path with every octet beyond ASCII percent-encoded and escapes in capitals; nothing else is changed.</summary>
    public static string Escape(string octets)
    {
        if (!octets.Any(octet => octet is '%' or > '\x7F'))
            return octets;
        var text = new StringBuilder(octets.Length + 16);
        for (var i = 0; i < octets.Length; i++)
        {
            if (IsEscape(octets, i))
                text.Append('%').Append(char.ToUpperInvariant(octets[++i])).Append(char.ToUpperInvariant(octets[++i]));
            else if (octets[i] > '\x7F')
                AppendEscape(text, octets[i]);
            else
                text.Append(octets[i]);
        }
        return text.ToString();
    }

    /// <summary>
    /// An address's path as RFC 9309 compares it: escapes that are not needed undone, those that are needed in
    /// capitals, the octets that have a meaning in rules (<c>*</c>, <c>$</c>) escaped, and those of <c>://</c> in a query too.
    /// </summary>
    public static string Normalise(string path) => Normalise(path, isRule: false);

    /// <summary>The same for a rule's path, in which <c>*</c> and a final <c>$</c> keep their meaning.</summary>
    public static string NormaliseRule(string pattern) => Normalise(pattern, isRule: true);

    private static string Normalise(string octets, bool isRule)
    {
        if (!octets.Any(octet => octet is '%' or '*' or '$' or '?'))
            return octets;
        var query = octets.IndexOf('?', StringComparison.Ordinal);
        var text = new StringBuilder(octets.Length + 16);
        for (var i = 0; i < octets.Length; i++)
        {
            var octet = octets[i];
            if (IsEscape(octets, i))
            {
                var value = (char)byte.Parse(octets.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                i += 2;
                if (IsUnreserved(value))
                    text.Append(value);
                else
                    AppendEscape(text, value);
            }
            else if (octet is '*' or '$' && !(isRule && (octet == '*' || i == octets.Length - 1)))
                AppendEscape(text, octet);
            else if (query >= 0 && i > query && octet is (':' or '/' or '?' or '@'))
                AppendEscape(text, octet);
            else
                text.Append(octet);
        }
        return text.ToString();
    }

    private static void AppendEscape(StringBuilder text, char octet) =>
        text.Append('%').Append(((int)octet).ToString("X2", CultureInfo.InvariantCulture));

    private static bool IsEscape(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    private static bool IsUnreserved(char octet) => char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~';

    private static int IndexOfPath(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny('/', '?', ';');
        return found < 0 ? -1 : from + found;
    }
}
