using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>The characters of sanitised markup: escaping, NFC, and white space folded over the borders of elements.</summary>
internal sealed class SafeHtmlText
{
    // Two hundred printed pages. Links around blocks are written for every line in them, so a few megabytes could
    // become gigabytes; and so much, with the line that goes over it, is always fewer nodes than a parser reads.
    private const int MaxLength = 700_000;

    private readonly StringBuilder output = new();
    private bool spacePending;
    private bool breakPending;
    private bool atRunStart = true;

    internal int Length => output.Length;

    /// <summary>Whether nothing more should be written.</summary>
    internal bool IsFull => output.Length >= MaxLength;

    /// <summary>How much a reader would see: texts that are not blank, and pictures.</summary>
    internal int ContentCount { get; private set; }

    /// <summary>Our own markup, as it stands.</summary>
    internal void Raw(string markup) => output.Append(markup);

    /// <summary>Markup inside a line of text: a space that waits goes before it.</summary>
    internal void RawInline(string markup)
    {
        FlushSpace();
        output.Append(markup);
    }

    /// <summary>An end tag inside a line of text: a space that waits goes after it.</summary>
    internal void RawInlineEnd(string markup) => output.Append(markup);

    internal void CountContent()
    {
        ContentCount++;
        atRunStart = false;
    }

    internal void StartRun()
    {
        spacePending = false;
        breakPending = false;
        atRunStart = true;
    }

    internal void EndRun() => spacePending = breakPending = false;

    /// <summary>A line break before whatever is seen next on the line; several are one, and none stands at its ends.</summary>
    internal void LineBreak()
    {
        spacePending = false;
        breakPending = !atRunStart;
    }

    /// <summary>Where the writing stands now.</summary>
    internal Mark Save() => new(output.Length, ContentCount, spacePending, breakPending, atRunStart);

    /// <summary>Forgets what was written since <paramref name="mark"/>.</summary>
    internal void Restore(Mark mark)
    {
        output.Length = mark.Length;
        (ContentCount, spacePending, breakPending, atRunStart) = (mark.ContentCount, mark.SpacePending, mark.BreakPending, mark.AtRunStart);
    }

    internal readonly record struct Mark(int Length, int ContentCount, bool SpacePending, bool BreakPending, bool AtRunStart);

    internal void Text(string text)
    {
        var clean = WithoutLooseMarks(Clean(text));
        foreach (var rune in clean.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                spacePending = !atRunStart && !breakPending;
                continue;
            }
            FlushSpace();
            AppendEscaped(rune);
            if (!Rune.IsWhiteSpace(rune))
                ContentCount++;
            atRunStart = false;
        }
    }

    /// <summary>Text in which white space means something (pre).</summary>
    internal void Verbatim(string text)
    {
        var clean = WithoutLooseMarks(Clean(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')));
        foreach (var rune in clean.EnumerateRunes())
        {
            AppendEscaped(rune);
            if (!Rune.IsWhiteSpace(rune))
                ContentCount++;
        }
        atRunStart = false;
    }

    internal void Attribute(string name, string value)
    {
        output.Append(' ').Append(name).Append("=\"");
        foreach (var rune in Clean(value).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r')
                output.Append(' ');
            else
                AppendEscaped(rune);
        }
        output.Append('"');
    }

    public override string ToString() => output.ToString();

    private void FlushSpace()
    {
        if (breakPending)
            output.Append("<br>");
        else if (spacePending)
            output.Append(' ');
        spacePending = breakPending = false;
    }

    private void AppendEscaped(Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                output.Append("&amp;");
                return;
            case '<':
                output.Append("&lt;");
                return;
            case '>':
                output.Append("&gt;");
                return;
            case '"':
                output.Append("&quot;");
                return;
            case '\'':
                output.Append("&#39;");
                return;
            case '`':
                output.Append("&#96;");
                return;
        }
        // A combining mark right after a tag would be drawn over its ">", and NFC would make "≯" of the two.
        if (output.Length > 0 && output[^1] == '>' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            output.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        else
            output.Append(rune);
    }

    // A mark or half a syllable that begins a text would compose with the end of the text before it as soon as both are
    // read as one, or change places with its marks.
    private string WithoutLooseMarks(string clean)
    {
        if (output.Length == 0 || output[^1] == '>' || spacePending || breakPending)
            return clean;
        var loose = 0;
        foreach (var rune in clean.EnumerateRunes())
        {
            if (!IsJoining(rune))
                break;
            loose += rune.Utf16SequenceLength;
        }
        return clean[loose..];
    }

    // Combining marks of all scripts, and the vowels and finals of Hangul syllables.
    private static bool IsJoining(Rune rune) => rune.Value >= 0x300 && (rune.Value is (>= 0x1161 and <= 0x1175) or (>= 0x11A8 and <= 0x11C2)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static string Clean(string text)
    {
        var dirty = false;
        foreach (var character in text)
            dirty |= character > '~' || character < ' ' || character == '\u007F';
        if (!dirty)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsText(rune))
                clean.Append(rune);
        }
        return Composition.Compose(clean.ToString());
    }

    // Controls, noncharacters and the overrides of direction, which make text lie about itself (Unicode TR 36).
    private static bool IsText(Rune rune) => rune.Value switch
    {
        '\n' or '\t' or '\r' or '\f' => true,
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        0x202D or 0x202E or 0xFEFF or 0xFFFE or 0xFFFF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
    };
}
