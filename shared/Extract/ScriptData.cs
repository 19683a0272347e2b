using System.Text;

namespace Aggregator.Extract;

/// <summary>
/// Finds an article's text in the state that a page hands to its scripts (Next.js, Nuxt, Arc Fusion, Apollo and their
/// like), for pages that show nothing without them. The scripts are neither run nor parsed: strings are read with the name
/// before them, and strings that are such data themselves are read again. What counts is one long HTML string, or a run
/// of paragraphs that all go by the same name.
/// </summary>
internal sealed class ScriptData
{
    private const int EnoughText = 300;
    private const int MaxLength = 6_000_000;
    private const int MaxDepth = 3;
    private const int MaxStrings = 200_000;
    private const int ParagraphLength = 60;

    private static readonly HashSet<string> NoText = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "caption", "alt", "title", "headline", "summary", "excerpt", "bio", "biography", "css", "style", "styles", "url", "src", "href",
        "srcset", "template", "message", "messages", "comment", "comments", "seodescription", "metadescription", "teaser", "subheadline", "credit",
        "copyright", "disclaimer", "query", "svg", "code", "script", "embed", "footer", "header", "about", "key", "id",
    };

    private readonly Dictionary<string, StringBuilder> paragraphs = new(StringComparer.Ordinal);
    private string longest = "";
    private int strings;

    private ScriptData() { }

    /// <summary>The text as HTML; null when no script carries one. Linear in the length of the page.</summary>
    internal static string? Find(string html)
    {
        var data = new ScriptData();
        var budget = MaxLength;
        for (var at = 0; ;)
        {
            at = html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
            var open = at < 0 ? -1 : html.IndexOf('>', at);
            if (open < 0)
                break;
            var close = html.IndexOf("</script", open, StringComparison.OrdinalIgnoreCase);
            var end = close < 0 ? html.Length : close;
            budget -= end - open;
            if (budget < 0)
                break;
            if (end - open > EnoughText && !html.AsSpan(at, open - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                data.Read(html.AsSpan(open + 1, end - open - 1), 0);
            at = end;
        }
        return data.Best();
    }

    private string? Best()
    {
        var run = paragraphs.Values.MaxBy(text => text.Length)?.ToString() ?? "";
        var best = longest.Length * 2 >= run.Length ? longest : run;
        return best.Length >= EnoughText ? best : null;
    }

    private void Read(ReadOnlySpan<char> text, int depth)
    {
        var name = "";
        for (var at = 0; at < text.Length && strings < MaxStrings;)
        {
            var quote = text[at..].IndexOf('"');
            if (quote < 0)
                return;
            // An unquoted name, as Nuxt and others write them: {content:"…"}.
            if (BareName(text[at..(at + quote)]) is { Length: > 0 } bare)
                name = bare;
            at += quote + 1;
            var end = End(text, at);
            var value = text[at..end];
            at = Math.Min(end + 1, text.Length);
            strings++;
            if (IsName(text, at))
                name = value.Length <= 40 ? value.ToString() : "";
            else if (value.Length >= ParagraphLength)
                Take(name, Decode(value), depth);
        }
    }

    private static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at, text.Length);
    }

    private static bool IsName(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] == ':';
    }

    private static string BareName(ReadOnlySpan<char> between)
    {
        var trimmed = between.TrimEnd();
        if (trimmed.Length < 2 || trimmed[^1] != ':')
            return "";
        trimmed = trimmed[..^1];
        var start = trimmed.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(trimmed[start - 1]) || trimmed[start - 1] is '_' or '$'))
            start--;
        return trimmed.Length - start <= 40 ? trimmed[start..].ToString() : "";
    }

    private void Take(string name, string value, int depth)
    {
        var isMarkup = value.Contains("<p", StringComparison.OrdinalIgnoreCase) || value.Contains("<br", StringComparison.OrdinalIgnoreCase) || value.Contains("<div", StringComparison.OrdinalIgnoreCase);
        if (LooksLikeData(value))
        {
            if (depth < MaxDepth && value.Length >= EnoughText)
                Read(value, depth + 1);
            return;
        }
        value = WithoutChunkMark(value);
        if (NoText.Contains(name) || !IsProse(value))
            return;
        if (isMarkup && value.Length > longest.Length && value.AsSpan().Count("</") >= 2)
            longest = value;
        if (name.Length == 0)
            return;
        if (!paragraphs.TryGetValue(name, out var run))
            paragraphs[name] = run = new StringBuilder();
        if (value.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
            run.Append(value);
        else
            run.Append("<p>").Append(value).Append("</p>");
    }

    // JSON, alone or behind the number of a chunk as Next.js streams it: 9:["$","article",…
    private static bool LooksLikeData(string value)
    {
        var at = value.AsSpan().IndexOfAny('{', '[');
        if (at is < 0 or > 12)
            return false;
        foreach (var character in value.AsSpan(0, at))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not (':' or ' ' or '\n' or '$' or ','))
                return false;
        }
        return value.AsSpan().Count('"') >= 4;
    }

    // 2f:T1a3c,<p>…: a chunk of text with its number and length.
    private static string WithoutChunkMark(string value)
    {
        var comma = value.AsSpan(0, Math.Min(value.Length, 24)).IndexOf(',');
        return comma > 0 && value.AsSpan(0, comma).Contains(":T", StringComparison.Ordinal) ? value[(comma + 1)..] : value;
    }

    // Words with spaces between and a mark at the end of a sentence; code, addresses and lists of keys have none.
    private static bool IsProse(string value)
    {
        int spaces = 0, marks = 0, code = 0;
        foreach (var character in value)
        {
            spaces += character == ' ' || character > '\u2E80' ? 1 : 0;
            marks += character is '.' or '?' or '!' or '。' or '…' or '।' or '؟' or '，' ? 1 : 0;
            code += character is '{' or '}' or ';' or '=' ? 1 : 0;
        }
        return spaces * 14 > value.Length && marks > 0 && code * 40 < value.Length + (value.Contains('<', StringComparison.Ordinal) ? value.Length : 0);
    }

    private static string Decode(ReadOnlySpan<char> value)
    {
        if (value.IndexOf('\\') < 0)
            return value.ToString();
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length)
            {
                text.Append(value[at]);
                continue;
            }
            var escaped = value[++at];
            if (escaped == 'u' && at + 4 < value.Length && ushort.TryParse(value.Slice(at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                text.Append((char)code);
                at += 4;
                continue;
            }
            text.Append(escaped switch { 'n' => '\n', 't' => ' ', 'r' => ' ', 'b' or 'f' => ' ', _ => escaped });
        }
        return text.ToString();
    }
}
