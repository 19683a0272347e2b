using System.Globalization;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>Which characters stand in sanitised markup.</summary>
internal static class SafeCharacters
{
    /// <summary>Combining marks of all scripts, and the vowels and finals of Hangul syllables.</summary>
    internal static bool IsJoining(Rune rune) => rune.Value >= 0x300 && (rune.Value is (>= 0x1161 and <= 0x1175) or (>= 0x11A8 and <= 0x11C2)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>The text without what no reader should get, in NFC.</summary>
    internal static string Clean(string text)
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
