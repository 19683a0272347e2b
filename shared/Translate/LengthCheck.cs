namespace Aggregator.Translate;

/// <summary>Whether a translation is about as long as one into its language is: cut texts are shorter, and engines that ran wild write more.</summary>
internal static class LengthCheck
{
    // Of the original without names, in characters: below it a word more or less is much.
    private const int Short = 60, Long = 400;

    // How long the same text is in each language without its blanks, English as 1.
    private static readonly Dictionary<string, double> Extents = new(StringComparer.Ordinal)
    {
        ["en"] = 1, ["vi"] = 0.88, ["fr"] = 1.18, ["es"] = 1.16, ["pt"] = 1.12, ["ru"] = 1.1, ["ar"] = 0.95, ["zh-Hans"] = 0.37,
    };

    public static string? Check(TextPair pair)
    {
        var expected = Extents.GetValueOrDefault(pair.To, 1) / Extents.GetValueOrDefault(pair.From, 1);
        var (all, translatedAll) = (0, 0);
        foreach (var text in pair.Texts)
        {
            var (length, own) = (Letters(text.OriginalRest), Letters(text.TranslatedRest));
            all += length;
            translatedAll += own;
            if (Fault(length, own, expected, wide: true) is { } fault)
                return fault;
        }
        return Fault(all, translatedAll, expected, wide: false);
    }

    private static string? Fault(int length, int translated, double expected, bool wide)
    {
        if (length < 8)
            return translated > 60 + (length * 6) ? $"{translated} characters for {length}." : null;
        var ratio = translated / (length * expected);
        var (least, most) = length < Short ? (0.25, 4.0) : length < Long || wide ? (0.45, 2.2) : (0.62, 1.65);
        return ratio < least || ratio > most
            ? FormattableString.Invariant($"{translated} characters for {length}, {ratio:0.##} of what is usual.") : null;
    }

    private static int Letters(string text) => text.Count(character => !char.IsWhiteSpace(character));
}
