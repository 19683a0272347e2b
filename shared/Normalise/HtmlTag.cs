using System.Collections.Frozen;

namespace Aggregator.Normalise;

/// <summary>One tag, comment or declaration as it stands in HTML text, found without building a tree.</summary>
internal readonly ref struct HtmlTag
{
    private HtmlTag(ReadOnlySpan<char> name, int length, bool closing)
    {
        Name = name;
        Length = length;
        Closing = closing;
    }

    /// <summary>As written; empty for comments and declarations.</summary>
    public ReadOnlySpan<char> Name { get; }

    /// <summary>Characters from "&lt;" to "&gt;", both included; 0 when no tag begins here.</summary>
    public int Length { get; }

    public bool Closing { get; }

    /// <summary>Reads what begins at <paramref name="at"/>, which must be a "&lt;". Quoted ">" do not end a tag.</summary>
    public static HtmlTag Read(string html, int at)
    {
        var rest = html.AsSpan(at);
        if (rest.Length < 3) return default;
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            return new HtmlTag([], end < 0 ? rest.Length : end + 3, closing: false);
        }
        var closing = rest[1] == '/';
        var nameStart = closing ? 2 : 1;
        if (rest[1] is '!' or '?')
        {
            var end = rest.IndexOf('>');
            return end < 0 ? default : new HtmlTag([], end + 1, closing: false);
        }
        if (!char.IsAsciiLetter(rest[nameStart])) return default;
        var nameEnd = nameStart + 1;
        while (nameEnd < rest.Length && (char.IsAsciiLetterOrDigit(rest[nameEnd]) || rest[nameEnd] is '-' or ':')) nameEnd++;
        var length = FindEnd(rest, nameEnd);
        return length == 0 ? default : new HtmlTag(rest[nameStart..nameEnd], length, closing);
    }

    /// <summary>
    /// Whether a text without any "&gt;" is a tag that was cut off, as feeds do that shorten their markup blindly:
    /// an end tag, or a name with an attribute after it. "a &lt;b and c" is not.
    /// </summary>
    public static bool IsCutOff(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2) return false;
        if (rest[1] == '/') return true;
        if (!char.IsAsciiLetter(rest[1])) return false;
        var nameEnd = 1;
        while (nameEnd < rest.Length && char.IsAsciiLetterOrDigit(rest[nameEnd])) nameEnd++;
        return nameEnd < rest.Length && char.IsWhiteSpace(rest[nameEnd]) && rest[nameEnd..].Contains('=');
    }

    /// <summary>Where the content of an element that holds no text ends: after its end tag, or the end of the text.</summary>
    public static int SkipContent(string html, int at, ReadOnlySpan<char> name)
    {
        while (true)
        {
            var close = html.IndexOf("</", at, StringComparison.Ordinal);
            if (close < 0) return html.Length;
            at = close + 2;
            if (!html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var end = html.IndexOf('>', at);
            return end < 0 ? html.Length : end + 1;
        }
    }

    /// <summary>Whether the tag is one of <paramref name="names"/>, which must compare as HTML does, without case.</summary>
    public bool IsOneOf(FrozenSet<string> names) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Name);

    // Quotes only count after "=", as in <a href="x>y">; a stray one ("5" tall) must not swallow the rest.
    private static int FindEnd(ReadOnlySpan<char> rest, int from)
    {
        var at = from;
        while (true)
        {
            var found = rest[at..].IndexOfAny('>', '"', '\'');
            if (found < 0) return 0;
            at += found;
            if (rest[at] == '>') return at + 1;
            var opensValue = at > from && rest[from..at].TrimEnd() is [.., '='];
            if (!opensValue)
            {
                at++;
                continue;
            }
            var close = rest[(at + 1)..].IndexOf(rest[at]);
            if (close < 0)
            {
                var end = rest[at..].IndexOf('>');
                return end < 0 ? 0 : at + end + 1;
            }
            at += close + 2;
        }
    }
}
