using System.Buffers;

namespace Aggregator.Classify;

/// <summary>Languages in Latin script: the sum of what each word says, names counted less.</summary>
internal static class LatinText
{
    // Letters are not independent of each other; without this the confidence would be 1 after one word.
    private const double Independence = 0.3;

    // A word beginning with a capital inside a sentence is mostly a name, which may come from anywhere.
    private const double NameWeight = 0.35;

    // Letters that only Vietnamese writes.
    private const double VietnameseLetter = 9;
    private static readonly SearchValues<char> VietnameseLetters =
        SearchValues.Create([.. "đăơưĐĂƠƯ", .. Enumerable.Range('\u1EA0', '\u1EF9' - '\u1EA0' + 1).Select(code => (char)code)]);

    // From here on the letters alone decide: no text of another language writes so many words with them, names included.
    private const int ClearWords = 8;
    private const double ClearShare = 0.3;

    private static readonly int Vietnamese = LatinModel.Instance.Languages.ToList().IndexOf("vi");

    public static LanguageGuess Detect(ReadOnlySpan<char> sample)
    {
        if (IsClearlyVietnamese(sample))
            return new LanguageGuess("vi", 1);
        var model = LatinModel.Instance;
        Span<double> scores = stackalloc double[model.Languages.Count];
        Span<char> lower = stackalloc char[32];
        var (letters, first, at) = (0, true, 0);
        while (at < sample.Length)
        {
            var length = WordLength(sample[at..]);
            if (length == 0)
            {
                first |= sample[at] is '.' or '!' or '?' or ':' or '\n' or '"' or '“';
                at++;
                continue;
            }
            var word = sample.Slice(at, Math.Min(length, lower.Length));
            word.ToLowerInvariant(lower);
            var name = !first && char.IsUpper(word[0]);
            letters += word.Length;
            AddWord(model, lower[..word.Length], name ? NameWeight : 1, scores);
            (first, at) = (false, at + length);
        }
        return Decide(model, scores, letters);
    }

    // Nine texts of ten are Vietnamese; they are known without asking the model about each word in each language.
    private static bool IsClearlyVietnamese(ReadOnlySpan<char> sample)
    {
        var (words, clear, at) = (0, 0, 0);
        while (at < sample.Length)
        {
            var length = WordLength(sample[at..]);
            if (length > 0)
            {
                words++;
                clear += sample.Slice(at, length).IndexOfAny(VietnameseLetters) >= 0 ? 1 : 0;
            }
            at += length + 1;
        }
        return clear >= ClearWords && clear >= words * ClearShare;
    }

    private static void AddWord(LatinModel model, ReadOnlySpan<char> word, double weight, Span<double> scores)
    {
        Span<double> own = stackalloc double[scores.Length];
        own.Clear();
        model.Add(word, weight, own);
        own[Vietnamese] += weight * VietnameseEvidence(word);
        for (var language = 0; language < scores.Length; language++)
            scores[language] += own[language];
    }

    private static double VietnameseEvidence(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(VietnameseLetters) >= 0)
            return VietnameseLetter;
        return Syllables.IsVietnamese(word) ? 0 : -2;
    }

    private static LanguageGuess Decide(LatinModel model, ReadOnlySpan<double> scores, int letters)
    {
        if (letters < 2)
            return LanguageGuess.None;
        var best = 0;
        for (var language = 1; language < scores.Length; language++)
            best = scores[language] > scores[best] ? language : best;
        var others = 0.0;
        for (var language = 0; language < scores.Length; language++)
            others += language == best ? 0 : Math.Exp((scores[language] - scores[best]) * Independence);
        var confidence = 1 / (1 + others) * Math.Min(1, 0.4 + letters / 20.0);
        return confidence < 0.25 ? new LanguageGuess("und", confidence) : new LanguageGuess(model.Languages[best], confidence);
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Scripts.Of(text[length]) == Script.Latin)
            length++;
        return length;
    }
}
