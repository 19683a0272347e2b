namespace Aggregator.Classify;

/// <summary>The language of a text. <paramref name="Confidence"/> goes from 0 to 1; und with 0 where there is too little to say.</summary>
/// <param name="Language">BCP 47: vi, en, fr, es, zh-Hans, zh-Hant, ru, ar, pt, ja, ko, de, lo, km, th, id, it, my, tl, or und.</param>
public readonly record struct LanguageGuess(string Language, double Confidence)
{
    public static LanguageGuess None { get; } = new("und", 0);
}
