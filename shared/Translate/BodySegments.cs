using System.Text;

namespace Aggregator.Translate;

/// <summary>
/// A sanitised body cut into its lines of text: whatever stands between two tags of blocks. Only lines with letters are
/// translated; the blocks themselves never leave the system, so no engine can change them. Linear.
/// </summary>
public sealed class BodySegments
{
    // Longer ones are tables of results and lists of laws; nobody reads them in another language a line at a time.
    private const int Most = 500;

    private static readonly HashSet<string> Blocks = new(
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "table", "caption",
            "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "pre"], StringComparer.Ordinal);

    private readonly List<(string Markup, int Text)> pieces = [];
    private readonly List<string> texts = [];

    private BodySegments()
    {
    }

    /// <summary>The lines with letters, as sanitised fragments without blocks, in order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Whether there is something to translate, and not too much of it.</summary>
    public bool IsTranslatable => texts.Count is > 0 and <= Most;

    /// <summary>Cuts what the sanitiser wrote. Captions are left as they are where pictures may not be shown, and so is preformatted text.</summary>
    public static BodySegments Cut(string html, bool withCaptions)
    {
        var segments = new BodySegments();
        var (lineStart, at, silent) = (0, 0, 0);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0)
                break;
            at = close + 1;
            var (name, isEnd) = TagName(html.AsSpan(open, at - open));
            if (!Blocks.Contains(name))
                continue;
            segments.AddLine(html[lineStart..open], silent > 0);
            segments.pieces.Add((html[open..at], -1));
            if (name == "pre" || (name == "figcaption" && !withCaptions))
                silent = Math.Max(0, silent + (isEnd ? -1 : 1));
            lineStart = at;
        }
        segments.AddLine(html[lineStart..], silent > 0);
        return segments;
    }

    /// <summary>The body with other texts in the place of its own, in the same order.</summary>
    public string Join(IReadOnlyList<string> translated)
    {
        var html = new StringBuilder();
        foreach (var (markup, text) in pieces)
            html.Append(text < 0 ? markup : translated[text]);
        return html.ToString();
    }

    /// <summary>Whether a fragment is one line: it holds no tag of a block.</summary>
    public static bool IsLine(string html)
    {
        for (var open = html.IndexOf('<'); open >= 0; open = html.IndexOf('<', open + 1))
        {
            var close = html.IndexOf('>', open);
            if (close < 0 || Blocks.Contains(TagName(html.AsSpan(open, close + 1 - open)).Name))
                return false;
        }
        return true;
    }

    private void AddLine(string line, bool silent)
    {
        if (line.Length == 0)
            return;
        var translatable = !silent && HasLetters(line);
        pieces.Add((line, translatable ? texts.Count : -1));
        if (translatable)
            texts.Add(line);
    }

    private static bool HasLetters(string line)
    {
        var inTag = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '<')
                inTag = true;
            else if (character == '>')
                inTag = false;
            else if (character == '&' && !inTag && line.IndexOf(';', at) is var end and >= 0)
                at = end;
            else if (!inTag && (char.IsLetter(character) || char.IsSurrogate(character)))
                return true;
        }
        return false;
    }

    private static (string Name, bool IsEnd) TagName(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.Length > 1 && tag[1] == '/';
        var name = tag[(isEnd ? 2 : 1)..];
        var end = name.IndexOfAny(' ', '>', '/');
        return (new string(end < 0 ? name : name[..end]), isEnd);
    }
}
