using Aggregator.Normalise;

namespace Aggregator.Classify;

/// <summary>
/// Tells the language of a text: by script first, then by characters (Chinese, Japanese) or by a model of letters and
/// frequent words (the languages in Latin script). Vietnamese is known with its marks, without, and decomposed.
/// Reads at most the first 400 characters, so that a long text costs no more than a short one.
/// </summary>
public static class LanguageDetector
{
    private const int Enough = 400;

    // A character of these scripts says as much as about three Latin letters: brand names must not outweigh the sentence.
    private const int SyllableWeight = 3;

    /// <summary>The language; und with confidence 0 for a text without letters, and a low confidence for a very short one.</summary>
    public static LanguageGuess Detect(string text)
    {
        var start = Composition.Compose(text.Length > Enough * 2 ? text[..(Enough * 2)] : text);
        var sample = start.AsSpan(0, Math.Min(start.Length, Enough));
        Span<int> letters = stackalloc int[Scripts.Count];
        Scripts.Tally(sample, letters);
        var script = Dominant(letters);
        return script switch
        {
            Script.Cyrillic => Certain("ru", letters[(int)script]),
            Script.Arabic => Certain("ar", letters[(int)script]),
            Script.Thai => Certain("th", letters[(int)script]),
            Script.Lao => Certain("lo", letters[(int)script]),
            Script.Myanmar => Certain("my", letters[(int)script]),
            Script.Khmer => Certain("km", letters[(int)script]),
            Script.Hangul => Certain("ko", letters[(int)script]),
            Script.Kana => Certain("ja", letters[(int)Script.Kana] + letters[(int)Script.Han]),
            Script.Han => HanText.Detect(sample),
            Script.Latin => LatinText.Detect(sample),
            _ => LanguageGuess.None,
        };
    }

    private static Script Dominant(Span<int> letters)
    {
        // Japanese mixes kana with Han; a twentieth of kana is more than any Chinese text has.
        var (kana, han) = (letters[(int)Script.Kana], letters[(int)Script.Han]);
        if (kana > 0 && kana * 20 >= kana + han)
            (letters[(int)Script.Kana], letters[(int)Script.Han]) = (kana + han, 0);
        var (best, most) = (Script.Other, 0);
        for (var script = Script.Latin; script <= Script.Han; script++)
        {
            var weight = letters[(int)script] * (script > Script.Arabic ? SyllableWeight : 1);
            if (weight > most)
                (best, most) = (script, weight);
        }
        return best;
    }

    private static LanguageGuess Certain(string language, int letters) =>
        letters == 0 ? LanguageGuess.None : new LanguageGuess(language, Math.Min(1, 0.5 + letters / 10.0));
}
