using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>The characters of sanitised markup: escaping, NFC, and white space folded over the borders of elements.</summary>
internal sealed class SafeHtmlText
{
    // Two hundred printed pages. Links around blocks are written for every line in them, so a few megabytes could
    // become gigabytes; and so much, with the line that goes over it, is always fewer nodes than a parser reads.
    private const int MaxLength = 700_000;

    // No StringBuilder: cutting one off at the end copies what is left of a chunk, and every empty element is cut off.
    private readonly List<char> output = [];
    private bool spacePending;
    private bool breakPending;
    private bool atRunStart = true;

    internal int Length => output.Count;

    /// <summary>Whether nothing more should be written.</summary>
    internal bool IsFull => output.Count >= MaxLength;

    /// <summary>How much a reader would see: texts that are not blank, and pictures.</summary>
    internal int ContentCount { get; private set; }

    /// <summary>Our own markup, as it stands.</summary>
    internal void Raw(string markup) => output.AddRange(markup.AsSpan());

    /// <summary>Markup inside a line of text: a space that waits goes before it.</summary>
    internal void RawInline(string markup)
    {
        FlushSpace();
        Raw(markup);
    }

    /// <summary>An end tag inside a line of text: a space that waits goes after it.</summary>
    internal void RawInlineEnd(string markup) => Raw(markup);

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
    internal Mark Save() => new(output.Count, ContentCount, spacePending, breakPending, atRunStart);

    /// <summary>Forgets what was written since <paramref name="mark"/>.</summary>
    internal void Restore(Mark mark)
    {
        CollectionsMarshal.SetCount(output, mark.Length);
        (ContentCount, spacePending, breakPending, atRunStart) = (mark.ContentCount, mark.SpacePending, mark.BreakPending, mark.AtRunStart);
    }

    internal readonly record struct Mark(int Length, int ContentCount, bool SpacePending, bool BreakPending, bool AtRunStart);

    internal void Text(string text)
    {
        var clean = WithoutLooseMarks(SafeCharacters.Clean(text));
        foreach (var rune in clean.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                spacePending = !atRunStart && !breakPending;
                continue;
            }
            // No line begins with a space of any kind: a break before nothing but a no-break space is no break.
            var blank = Rune.IsWhiteSpace(rune);
            if (blank && (atRunStart || breakPending))
                continue;
            FlushSpace();
            AppendEscaped(rune);
            if (!blank)
                ContentCount++;
            atRunStart = false;
        }
    }

    /// <summary>Text in which white space means something (pre).</summary>
    internal void Verbatim(string text)
    {
        var clean = WithoutLooseMarks(SafeCharacters.Clean(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')));
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
        output.Add(' ');
        Raw(name);
        Raw("=\"");
        foreach (var rune in SafeCharacters.Clean(value).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r')
                output.Add(' ');
            else
                AppendEscaped(rune);
        }
        output.Add('"');
    }

    public override string ToString() => new(CollectionsMarshal.AsSpan(output));

    private void FlushSpace()
    {
        if (breakPending)
            Raw("<br>");
        else if (spacePending)
            output.Add(' ');
        spacePending = breakPending = false;
    }

    private void AppendEscaped(Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                Raw("&amp;");
                return;
            case '<':
                Raw("&lt;");
                return;
            case '>':
                Raw("&gt;");
                return;
            case '"':
                Raw("&quot;");
                return;
            case '\'':
                Raw("&#39;");
                return;
            case '`':
                Raw("&#96;");
                return;
        }
        // A combining mark right after a tag would be drawn over its ">", and NFC would make "≯" of the two.
        if (output.Count > 0 && output[^1] == '>' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            Raw(string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"));
        else
            Append(rune);
    }

    private void Append(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        output.AddRange(units[..rune.EncodeToUtf16(units)]);
    }

    // A mark or half a syllable that begins a text would compose with the end of the text before it as soon as both are
    // read as one, or change places with its marks.
    private string WithoutLooseMarks(string clean)
    {
        if (output.Count == 0 || output[^1] == '>' || spacePending || breakPending)
            return clean;
        var loose = 0;
        foreach (var rune in clean.EnumerateRunes())
        {
            if (!SafeCharacters.IsJoining(rune))
                break;
            loose += rune.Utf16SequenceLength;
        }
        return clean[loose..];
    }
}
