using Aggregator.Classify;

namespace Aggregator.Translate;

/// <summary>Whether a translation is in the language it was made for: as a whole, and each text that is long enough to tell.</summary>
internal static class TargetLanguageCheck
{
    private const double Sure = 0.9;

    // Letters that are needed: fewer are a name, or a word that several languages have.
    private const int Few = 25, FewCharacters = 4, FewWhereAlike = 60;

    private static readonly string[][] Alike = [["es", "pt"], ["en", "fr"], ["en", "tl"], ["es", "it"], ["pt", "it"], ["fr", "it"]];

    public static string? Check(TextPair pair)
    {
        foreach (var text in pair.Texts)
        {
            if (Fault(text.TranslatedRest, pair.To) is { } fault)
                return fault;
        }
        return Fault(string.Join(' ', pair.Texts.Select(text => text.TranslatedRest)), pair.To);
    }

    private static string? Fault(string text, string to)
    {
        Span<int> letters = stackalloc int[Scripts.Count];
        Scripts.Tally(text, letters);
        var all = 0;
        for (var script = Script.Latin; script <= Script.Han; script++)
            all += letters[(int)script];
        return to switch
        {
            "ru" => InScript(letters[(int)Script.Cyrillic], all),
            "ar" => InScript(letters[(int)Script.Arabic], all),
            "zh-Hans" => InScript(letters[(int)Script.Han] * 3, all + (letters[(int)Script.Han] * 2)) ?? Detected(text, to, letters[(int)Script.Han], FewCharacters * 3),
            _ => InScript(letters[(int)Script.Latin], all) ?? Detected(text, to, all, Few),
        };
    }

    // Brand names and words in quotation marks stay in their own script, but never outweigh the text.
    private static string? InScript(int own, int all) =>
        all >= Few && own < all * 0.5 ? $"{own} of {all} letters are in the language's script." : null;

    private static string? Detected(string text, string to, int letters, int few)
    {
        if (letters < few)
            return null;
        var guess = LanguageDetector.Detect(text);
        if (guess.Language == to || guess.Language == "und" || guess.Confidence < Sure)
            return null;
        var alike = Array.Exists(Alike, pair => pair.Contains(to) && pair.Contains(guess.Language));
        return alike && letters < FewWhereAlike ? null : $"It reads as {guess.Language}, not {to}.";
    }
}
