using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>
/// The one place where HTML becomes plain text and text becomes clean: references decoded, white space folded to
/// single spaces, invisible control characters gone, Unicode NFC (UAX #15). No input throws.
/// </summary>
public static class PlainText
{
    private const string Ellipsis = "…";

    // Elements whose content is never text for a reader.
    private static readonly FrozenSet<string> Hidden =
        new[] { "script", "style", "template", "noscript", "iframe", "svg", "object" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Elements that continue the line; every other one separates words.
    private static readonly FrozenSet<string> Inline = (
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong " +
        "sub sup time tt u var wbr").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // One look-up a character: nearly every text is clean, and this decides how fast that is known.
    private static readonly Kind[] Kinds = BuildKinds();

    private enum Kind : byte
    {
        Clean,
        Space,
        Dirty,
        PerhapsDecomposed,
    }

    /// <summary>
    /// The text of an HTML fragment. Block elements and &lt;br&gt; separate words; with <paramref name="keepParagraphs"/>
    /// they separate lines instead, and no line is empty. "&lt;" that opens no tag stays text.
    /// </summary>
    public static string FromHtml(string html, bool keepParagraphs = false)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0 && !keepParagraphs) return Clean(html);
        var stripped = html.Contains('<', StringComparison.Ordinal) ? Strip(html, keepParagraphs) : html;
        var decoded = HtmlEntities.Decode(stripped);
        return keepParagraphs ? CleanLines(decoded) : Clean(decoded);
    }

    /// <summary>White space folded and trimmed, control characters removed, lone surrogates replaced, NFC. The same string when it was clean.</summary>
    public static string Clean(string text)
    {
        var dirty = FirstDirty(text, out var composed);
        if (dirty < 0) return composed ? text : Composition.Compose(text);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Fold(text, buffer);
        var folded = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return IsSurelyComposed(folded) ? folded : Composition.Compose(folded);
    }

    /// <summary>
    /// At most <paramref name="maxCharacters"/> UTF-16 characters of a clean text, "…" included: cut after a word
    /// where there is one in the last two fifths, and never inside a grapheme (UAX #29).
    /// </summary>
    public static string Excerpt(string text, int maxCharacters)
    {
        if (text.Length <= maxCharacters) return text;
        if (maxCharacters <= 0) return "";
        var limit = maxCharacters - Ellipsis.Length;
        int end = 0, wordEnd = -1;
        while (end < limit)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + length > limit) break;
            if (char.IsWhiteSpace(text[end])) wordEnd = end;
            end += length;
        }
        if (char.IsWhiteSpace(text[end])) wordEnd = end;
        if (wordEnd > limit * 3 / 5) end = wordEnd;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" \t\n,;:-–—.…("), Ellipsis);
    }

    private static string CleanLines(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = Clean(text[range]);
            if (line.Length == 0) continue;
            if (lines.Length > 0) lines.Append('\n');
            lines.Append(line);
        }
        return lines.ToString();
    }

    private static string Strip(string html, bool keepParagraphs)
    {
        var builder = new StringBuilder(html.Length);
        var (at, close) = (0, -1);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            AppendText(builder, html.AsSpan(at, open - at), keepParagraphs);
            if (open == html.Length) break;
            var tag = HtmlTag.Read(html, open);
            if (tag.Length == 0)
            {
                // Without another ">" nothing that follows is a tag; looking again from every "<" would take quadratic time.
                if (close < open) close = html.IndexOf('>', open);
                if (close < 0)
                {
                    if (!HtmlTag.IsCutOff(html.AsSpan(open))) AppendText(builder, html.AsSpan(open), keepParagraphs);
                    break;
                }
                builder.Append('<');
                at = open + 1;
                continue;
            }
            if (tag.Name.Length > 0 && !tag.IsOneOf(Inline)) builder.Append(keepParagraphs ? '\n' : ' ');
            at = open + tag.Length;
            if (!tag.Closing && tag.IsOneOf(Hidden)) at = HtmlTag.SkipContent(html, at, tag.Name);
        }
        return builder.ToString();
    }

    // Line breaks of the source are only white space; with paragraphs kept they must not look like ours.
    private static void AppendText(StringBuilder builder, ReadOnlySpan<char> text, bool keepParagraphs)
    {
        var start = builder.Length;
        builder.Append(text);
        if (keepParagraphs && text.IndexOfAny('\n', '\r') >= 0) builder.Replace('\n', ' ', start, text.Length).Replace('\r', ' ', start, text.Length);
    }

    private static int Fold(string text, char[] buffer)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsSpace(character))
            {
                if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
            }
            else if (IsRemoved(character)) continue;
            else if (!char.IsSurrogate(character)) buffer[length++] = character;
            else if (i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                buffer[length++] = character;
                buffer[length++] = text[++i];
            }
            else buffer[length++] = '\uFFFD';
        }
        return length > 0 && buffer[length - 1] == ' ' ? length - 1 : length;
    }

    // Index of the first character that folding would change, -1 for none. Also says whether the text is NFC for sure.
    private static int FirstDirty(string text, out bool composed)
    {
        composed = true;
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) return 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (Kinds[text[i]])
            {
                case Kind.Clean:
                    break;
                case Kind.Space when text[i + 1] != ' ':
                    break;
                case Kind.PerhapsDecomposed:
                    composed = false;
                    break;
                default:
                    return i;
            }
        }
        return -1;
    }

    private static Kind[] BuildKinds()
    {
        var kinds = new Kind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            var character = (char)i;
            kinds[i] = character == ' ' ? Kind.Space
                : IsSpace(character) || IsRemoved(character) || char.IsSurrogate(character) ? Kind.Dirty
                : IsComposedFor(character) ? Kind.Clean : Kind.PerhapsDecomposed;
        }
        return kinds;
    }

    private static bool IsSurelyComposed(string text)
    {
        foreach (var character in text)
        {
            if (!IsComposedFor(character)) return false;
        }
        return true;
    }

    // Below U+0300 and in the Vietnamese block nothing decomposes or composes with what is around it; neither do
    // Cyrillic letters, kana and ideographs without combining marks. The rest is asked of the Unicode tables.
    private static bool IsComposedFor(char character) => character is < '\u0300' or (>= '\u0400' and <= '\u0482') or
        (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u3094');

    private static bool IsSpace(char character) =>
        character is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' || (character >= '\u1680' && char.IsWhiteSpace(character));

    // Controls, zero-width space, BOM; joiners and direction marks carry meaning and stay.
    private static bool IsRemoved(char character) =>
        character is < ' ' or (>= '\u007F' and <= '\u009F') or '\u200B' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
