namespace Aggregator.Classify;

/// <summary>Scripts that tell one language, or a few, from the rest.</summary>
internal enum Script
{
    Other,
    Latin,
    Cyrillic,
    Arabic,
    Thai,
    Lao,
    Myanmar,
    Khmer,
    Hangul,
    Kana,
    Han,
}

/// <summary>Letters counted by script.</summary>
internal static class Scripts
{
    public const int Count = (int)Script.Han + 1;

    /// <summary>
    /// Counts the letters of each script, combining marks of the Asian scripts included (they write vowels).
    /// </summary>
    public static void Tally(ReadOnlySpan<char> text, Span<int> letters)
    {
        foreach (var character in text)
            letters[(int)Of(character)]++;
    }

    public static Script Of(char character) => character switch
    {
        < 'A' => Script.Other,
        <= 'z' => char.IsAsciiLetter(character) ? Script.Latin : Script.Other,
        < '\u00C0' => Script.Other,
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        (>= '\u0600' and <= '\u06FF' and not ('\u060C' or '\u061B' or '\u061F')) or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC') => Script.Arabic,
        >= '\u0E01' and <= '\u0E5B' => Script.Thai,
        >= '\u0E81' and <= '\u0EDF' => Script.Lao,
        (>= '\u1000' and <= '\u109F') or (>= '\uAA60' and <= '\uAA7F') => Script.Myanmar,
        (>= '\u1780' and <= '\u17FF') => Script.Khmer,
        (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F') => Script.Hangul,
        (>= '\u3041' and <= '\u30FF' and not '\u30FB') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9D') => Script.Kana,
        (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3005' or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        _ => Script.Other,
    };
}
