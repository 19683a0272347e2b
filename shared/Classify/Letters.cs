using System.Text;

namespace Aggregator.Classify;

/// <summary>Latin letters without their marks, and the two ways of placing Vietnamese tone marks made one.</summary>
internal static class Letters
{
    // Latin-1 to Latin Extended Additional, where all Vietnamese letters are.
    private static readonly char[] Folded = BuildFolded();

    // Open syllables in oa, oe, uy: "hoà" is the older spelling of "hòa". Both are in use, often in one outlet.
    private static readonly Dictionary<string, string> ModernEndings = BuildEndings();

    /// <summary>The letter in lower case without diacritics, đ as d; other characters in lower case.</summary>
    public static char Fold(char letter) =>
        letter < Folded.Length ? Folded[letter] : char.ToLowerInvariant(letter);

    /// <summary>All letters folded.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            folded.Append(Fold(letter));
        return folded.ToString();
    }

    /// <summary>Whether the letter is a Latin one with a mark that folding takes away.</summary>
    public static bool IsMarked(char letter) =>
        letter >= 0x80 && letter < Folded.Length && Folded[letter] < 0x80;

    /// <summary>A word in lower case with its tone mark where today's spelling puts it.</summary>
    public static string Modern(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        Modernise(word, lower);
        return new string(lower);
    }

    /// <summary>As <see cref="Modern"/>, into a span as long as the word.</summary>
    public static void Modernise(ReadOnlySpan<char> word, Span<char> lower)
    {
        word.ToLowerInvariant(lower);
        if (lower.Length > 2 && lower[0] != 'q' && IsMarked(lower[^1])
            && ModernEndings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[^2..], out var ending))
            ending.CopyTo(lower[^2..]);
    }

    private static char[] BuildFolded()
    {
        var table = new char[0x1F00];
        for (var code = 0; code < table.Length; code++)
        {
            var lower = char.ToLowerInvariant((char)code);
            var bare = char.IsLetter(lower) ? lower.ToString().Normalize(NormalizationForm.FormD)[0] : lower;
            table[code] = bare is 'đ' ? 'd' : bare;
        }
        return table;
    }

    private static Dictionary<string, string> BuildEndings()
    {
        const string tones = "\u0300\u0301\u0309\u0303\u0323";
        var endings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var vowels in new[] { "oa", "oe", "uy" })
        {
            foreach (var tone in tones)
                endings[$"{vowels}{tone}".Normalize()] = $"{vowels[0]}{tone}{vowels[1]}".Normalize();
        }
        return endings;
    }
}
