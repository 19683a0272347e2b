using System.Globalization;
using System.Text;

namespace Aggregator.Publish.Views;

/// <summary>Makes plain text fit for every output: XML, HTML and JSON alike.</summary>
public static class OutputText
{
    /// <summary>
    /// The text without characters that XML 1.0 forbids, without lone surrogates, white space folded to single spaces.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = clean.Length > 0;
                continue;
            }
            if (!IsAllowed(rune))
                continue;
            if (space)
                clean.Append(' ');
            space = false;
            clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>Null for nothing, else the clean text.</summary>
    public static string? CleanOrNull(string? text) => text is not null && Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>At most <paramref name="length"/> characters, cut between words where it can be, with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = SafeCut(text, length - 1);
        return text[..end].TrimEnd() + "…";
    }

    // Not between the halves of a character or between a letter and its marks.
    private static int SafeCut(string text, int length)
    {
        var end = 0;
        while (end < length)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + next > length)
                break;
            end += next;
        }
        return end;
    }

    // Replacement characters come from lone surrogates and from broken encodings; neither tells a reader anything.
    private static bool IsAllowed(Rune rune) =>
        rune.Value >= 0x20 && rune.Value is not (0x7F or 0xFFFD or 0xFFFE or 0xFFFF) && !(rune.Value is >= 0x80 and < 0xA0);
}
