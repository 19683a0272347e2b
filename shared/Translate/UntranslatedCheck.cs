using Aggregator.Classify;

namespace Aggregator.Translate;

/// <summary>Whether words of the original stand in the translation one after the other, names left aside.</summary>
internal static class UntranslatedCheck
{
    // Words in a row: in another script fewer are a slip already.
    private const int SameScript = 4, OtherScript = 3;

    public static string? Check(TextPair pair)
    {
        var latin = pair.To is not ("zh-Hans" or "ru" or "ar");
        foreach (var text in pair.Texts)
        {
            if (Run(text.OriginalRest, text.TranslatedRest, latin ? SameScript : OtherScript, pair.From) is { } run)
                return $"“{run}” is not translated.";
        }
        return null;
    }

    private static string? Run(string original, string translated, int length, string from)
    {
        var (source, target) = (TokenisedText.Of(original), TokenisedText.Of(translated));
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first + length <= source.Tokens.Count; first++)
            runs.Add(Words(source, first, length));
        for (var first = 0; first + length <= target.Tokens.Count; first++)
        {
            if (IsOrdinary(target, first, length, from) && runs.Contains(Words(target, first, length)))
                return target.Text[target.Tokens[first].Start..target.Tokens[first + length - 1].End];
        }
        return null;
    }

    private static string Words(TokenisedText text, int first, int length) =>
        string.Join(' ', Enumerable.Range(first, length).Select(text.Word));

    // Titles of works and names of firms are written alike everywhere: with capitals, or in Vietnamese texts without its marks.
    private static bool IsOrdinary(TokenisedText text, int first, int length, string from)
    {
        var (small, marked) = (0, 0);
        for (var index = first; index < first + length; index++)
        {
            var token = text.Tokens[index];
            small += char.IsLetter(text.Text[token.Start]) && !token.Capital && token.Length < 40 ? 1 : 0;
            marked += token.Marked && token.Length < 40 ? 1 : 0;
        }
        return from == "vi" ? marked >= 2 && small >= 1 : small >= length - 1;
    }
}
