using System.Net;

namespace Aggregator.Newsroom.Translate;

/// <summary>A word, a number or a mark of a text; or a name that whoever asks wants kept as it stands (translate="no").</summary>
internal readonly record struct TextToken(string Text, bool SpaceBefore, bool IsKept)
{
    private const string KeptStart = "<span translate=\"no\">", KeptEnd = "</span>";

    /// <summary>The tokens of a fragment of HTML; null where it has markup that no text of the press has.</summary>
    public static IReadOnlyList<TextToken>? Read(string html)
    {
        var tokens = new List<TextToken>();
        var space = false;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at) is var next and >= 0 ? next : html.Length;
                space = ReadPlain(WebUtility.HtmlDecode(html[at..end]), space, tokens);
                at = end;
                continue;
            }
            var close = html.AsSpan(at).StartsWith(KeptStart, StringComparison.Ordinal) ? html.IndexOf(KeptEnd, at, StringComparison.Ordinal) : -1;
            if (close < 0)
                return null;
            tokens.Add(new TextToken(WebUtility.HtmlDecode(html[(at + KeptStart.Length)..close]), space, IsKept: true));
            space = false;
            at = close + KeptEnd.Length;
        }
        return tokens;
    }

    /// <summary>The tokens of a text without markup.</summary>
    public static IReadOnlyList<TextToken> ReadPlain(string text)
    {
        var tokens = new List<TextToken>();
        ReadPlain(text, space: false, tokens);
        return tokens;
    }

    /// <summary>The text that tokens make.</summary>
    public static string Join(IEnumerable<TextToken> tokens) =>
        string.Concat(tokens.Select((token, index) => token.SpaceBefore && index > 0 ? " " + token.Text : token.Text));

    // Returns whether the text ends in a space.
    private static bool ReadPlain(string text, bool space, List<TextToken> tokens)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                space = true;
                at++;
                continue;
            }
            var end = at + 1;
            if (char.IsLetter(text[at]))
                while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                    end++;
            else if (char.IsAsciiDigit(text[at]))
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                    end++;
            tokens.Add(new TextToken(text[at..end], space, IsKept: false));
            space = false;
            at = end;
        }
        return space;
    }
}
