using System.Globalization;
using System.Text;

namespace Aggregator.Search;

/// <summary>
/// Folds characters for search, by script. Latin and Greek lose their marks on level one; Cyrillic keeps й and folds ё;
/// Arabic loses vowel signs and the variants of alef; every other script stays as it is in NFKC.
/// </summary>
internal static class Letters
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    // Two hundred and fifty-six blocks, each made when a text first needs it: nearly all texts need fewer than ten.
    private static readonly FoldedLetter[]?[] Blocks = new FoldedLetter[]?[256];

    /// <summary>The folded form of a character of the basic plane; a half of a surrogate pair separates.</summary>
    public static FoldedLetter Fold(char character) => (Blocks[character >> 8] ??= Block(character >> 8))[character & 0xFF];

    /// <summary>The same for characters beyond the basic plane, and all others.</summary>
    public static FoldedLetter Fold(Rune rune)
    {
        if (rune.IsBmp)
            return Fold((char)rune.Value);
        // Every ideograph beyond the basic plane is in planes two and three.
        if (rune.Value is >= 0x20000 and < 0x40000)
            return Same(LetterKind.Gram, rune.ToString());
        return Rune.IsLetterOrDigit(rune) ? Other(rune.ToString()) : default;
    }

    private static FoldedLetter[] Block(int number) =>
        [.. Enumerable.Range(number << 8, 256).Select(code => Compute((char)code))];

    private static FoldedLetter Compute(char character)
    {
        if (IsIgnored(character))
            return new FoldedLetter(LetterKind.Ignored, "", "", '\0');
        var category = char.GetUnicodeCategory(character);
        if (category is UnicodeCategory.DecimalDigitNumber)
            return Same(LetterKind.Word, ((int)char.GetNumericValue(character)).ToString(CultureInfo.InvariantCulture));
        if (category is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            return default;
        if (GramScripts.Contains(character))
            return Same(LetterKind.Gram, Kept(character.ToString()));
        return character switch
        {
            < '\u0100' when char.IsAsciiLetter(character) => Same(LetterKind.Word, char.ToLowerInvariant(character).ToString()),
            < '\u0400' or (>= '\u1E00' and <= '\u1FFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF')
                or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF10' and <= '\uFF5A') => Marked(character),
            >= '\u0400' and <= '\u052F' => Cyrillic(character),
            (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => Arabic(character),
            _ => Other(character.ToString()),
        };
    }

    private static bool IsIgnored(char character) => character is
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u0640'
        or (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u0591' and <= '\u05C7' and not '\u05BE')
        or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED')
        or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\uFE00' and <= '\uFE0F');

    // Latin and Greek: marks off for level one, tones aside for level two.
    private static FoldedLetter Marked(char character)
    {
        var parts = character.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        var tone = parts.FirstOrDefault(part => Tones.Contains(part, StringComparison.Ordinal));
        var marked = Equivalent(string.Concat(parts.Where(part => part != tone)).Normalize(NormalizationForm.FormC));
        var plain = Undivided(Equivalent(string.Concat(parts.Where(part => char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark))));
        return plain.Any(char.IsLetterOrDigit) ? new FoldedLetter(LetterKind.Word, Kept(plain), marked, tone) : default;
    }

    // Other spellings of the same letters, in both levels.
    private static string Equivalent(string text) => text switch
    {
        "ß" or "ẞ" => "ss",
        "æ" => "ae",
        "œ" => "oe",
        "ı" => "i",
        "þ" => "th",
        "ð" => "đ",
        "ς" => "σ",
        _ => text,
    };

    // Letters that Unicode does not take apart, among them the one that Vietnamese needs most.
    private static string Undivided(string text) => text switch
    {
        "đ" => "d",
        "ø" => "o",
        "ł" => "l",
        "ħ" => "h",
        "ŧ" => "t",
        _ => text,
    };

    private static FoldedLetter Cyrillic(char character) => char.ToLowerInvariant(character) switch
    {
        'ё' or 'ѐ' => Same(LetterKind.Word, "е"),
        'ѝ' => Same(LetterKind.Word, "и"),
        var lower => Same(LetterKind.Word, lower.ToString()),
    };

    private static FoldedLetter Arabic(char character)
    {
        var folded = Kept(character.ToString()) switch
        {
            "أ" or "إ" or "آ" or "ٱ" => "ا",
            "ى" or "ئ" or "ی" => "ي",
            "ؤ" => "و",
            "ة" => "ه",
            "ک" => "ك",
            var kept => kept,
        };
        return folded.Length == 0 ? default : Same(LetterKind.Word, folded);
    }

    private static FoldedLetter Other(string letter) => Kept(letter) is { Length: > 0 } kept ? Same(LetterKind.Word, kept) : default;

    // Lower case and NFKC, without anything in it that is no letter: a sign such as ㎏ stands for two of them.
    private static string Kept(string letter) => string.Concat(
        letter.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes()
            .Where(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            .Select(rune => rune.ToString()));

    private static FoldedLetter Same(LetterKind kind, string text) => text.Length == 0 ? default : new FoldedLetter(kind, text, text, '\0');
}
