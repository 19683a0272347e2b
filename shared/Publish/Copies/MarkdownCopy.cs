using System.Globalization;
using System.Text;

namespace Aggregator.Publish.Copies;

/// <summary>
/// Writes a copy as Markdown (CommonMark 0.31). Every character of the text that could be a mark is escaped, so the text
/// says in Markdown what it says, and brings no markup of its own with it.
/// </summary>
public static class MarkdownCopy
{
    // All of ASCII punctuation may be escaped (CommonMark, 2.4); these are the ones that can mean something inside a line.
    private const string Marks = "\\`*_{}[]<>#|~&!^=$@:";

    public static string Write(ArticleCopy copy)
    {
        var parts = new List<string> { "# " + Escape(copy.Card.Title) };
        if (copy.Picture is { } picture)
            parts.Add($"![{Escape(picture.Image.Caption ?? copy.Card.Title)}]({Target(picture.Url)})\n*{Escape(HtmlCopy.CaptionOf(copy, picture))}*");
        if (copy.Lead is { } lead)
            parts.Add(copy.Body is null ? LineStart(Escape(lead)) : $"**{Escape(lead)}**");
        if (copy.Body is { } body)
            parts.AddRange(CopyBlocks.Read(body).Select(BlockOf));
        if (copy.PictureNote is { } note)
            parts.Add(Escape(note));
        parts.Add(string.Concat(copy.Credit.Select(RunOf)) + (copy.Counter is { } counter ? $" ![]({Target(counter)})" : ""));
        return string.Join("\n\n", parts) + "\n";
    }

    private static string BlockOf(CopyBlock block)
    {
        if (block.Style == CopyStyle.Preformatted)
            return string.Join('\n', PlainTextCopy.TextOf(block with { IsQuoted = false }).Split('\n').Select(line => "    " + line));
        var text = string.Concat(block.Runs.Select(RunOf));
        var indent = new string(' ', block.Level * 4);
        var marked = block.Style switch
        {
            CopyStyle.Heading => new string('#', block.Level) + " " + text.Replace("\\\n", " ", StringComparison.Ordinal),
            CopyStyle.Bullet => $"{indent}- {LineStart(text)}",
            CopyStyle.Number => string.Create(CultureInfo.InvariantCulture, $"{indent}{block.Number}. {LineStart(text)}"),
            CopyStyle.Caption => $"*{text}*",
            _ => LineStart(text),
        };
        return block.IsQuoted ? "> " + marked.Replace("\n", "\n> ", StringComparison.Ordinal) : marked;
    }

    private static string RunOf(CopyRun run)
    {
        if (run.LineBreak)
            return "\\\n";
        var text = Escape(run.Text);
        // Marks must touch the words they belong to.
        var (start, end) = (text.Length - text.TrimStart(' ').Length, text.TrimEnd(' ').Length);
        if (end <= start)
            return text;
        var core = text[start..end];
        if (run.Emphasis)
            core = $"*{core}*";
        if (run.Strong)
            core = $"**{core}**";
        if (run.Link is { } link)
            core = $"[{core}]({Target(link)})";
        return text[..start] + core + text[end..];
    }

    // A destination in angle brackets ends at the next one and holds no line break (CommonMark, 6.3).
    private static string Target(string address) => "<" + address
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal) + ">";

    /// <summary>The text with every mark escaped, on one line.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (Marks.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }
        return escaped.ToString();
    }

    // At the start of a line a few more can mean something: "- ", "+ ", "1. ", "1) ".
    private static string LineStart(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var isMark = digits < text.Length && (digits == 0 ? text[0] is '-' or '+' : text[digits] is '.' or ')')
            && (digits + 1 == text.Length || text[digits + 1] is ' ' or '-');
        return isMark ? text.Insert(digits, "\\") : text;
    }
}
