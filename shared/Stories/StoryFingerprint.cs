using Aggregator.Classify;

namespace Aggregator.Stories;

/// <summary>What is compared of an article: its headline's words and numbers, and signatures of headline and text.</summary>
/// <param name="SourceId">Who published it.</param>
/// <param name="Words">The headline's words in lower case, in order, numbers, ordinals and weekdays left out.</param>
/// <param name="Numbers">The numbers, ordinals and weekdays of the headline, in order: what tells one day of a column from the next.</param>
/// <param name="TextWords">How many words of the text were read.</param>
/// <param name="TextSignature"><see cref="MinHash"/> over sequences of three words of the text.</param>
internal sealed record StoryFingerprint(
    string SourceId, IReadOnlyList<string> Words, IReadOnlyList<string> Numbers, int TextWords, ushort[] TextSignature)
{
    // An agency's story in full; what follows is often the outlet's own addition.
    private const int TextLength = 3000;

    private const int Shingle = 3;

    private static readonly HashSet<string> Weekdays =
        new(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], StringComparer.Ordinal);

    // "thứ hai" is Monday and the second: both count days.
    private static readonly HashSet<string> Ordinals =
        new(["nhất", "nhì", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhật"], StringComparer.Ordinal);

    private HashSet<string>? wordSet;

    /// <summary>The headline's words, each once.</summary>
    public HashSet<string> WordSet => wordSet ??= new HashSet<string>(Words, StringComparer.Ordinal);

    public static StoryFingerprint Of(string sourceId, string title, string text)
    {
        var words = new List<string>();
        var numbers = new List<string>();
        foreach (var word in WordsOf(title))
        {
            if (char.IsDigit(word[0]))
                numbers.Add(word.TrimStart('0'));
            else if (Weekdays.Contains(word) || (Ordinals.Contains(word) && words is [.., "thứ" or "chủ"]))
                numbers.Add(word);
            else
                words.Add(word);
        }
        var textWords = WordsOf(text.Length > TextLength ? text[..TextLength] : text);
        return new StoryFingerprint(sourceId, words, numbers, textWords.Count, MinHash.Of(textWords, Shingle));
    }

    /// <summary>
    /// The keys under which articles of the same story meet: the headline as it is, three of its words, four of the text.
    /// Their number is fixed, so that finding a story costs the same however many articles there are.
    /// </summary>
    public IReadOnlyList<string> Bands()
    {
        var bands = new List<string>();
        if (Words.Count >= 3)
            bands.Add("h" + Articles.ArticleId.FromUrl(string.Join(' ', Words.Concat(Numbers)))[..16]);
        bands.AddRange(MinHash.Bands(MinHash.Of(Words, 1), 3).Select(band => "w" + band));
        bands.AddRange(MinHash.Bands(TextSignature, 4).Select(band => "t" + band));
        return bands;
    }

    private static List<string> WordsOf(string text)
    {
        var tokenised = TokenisedText.Of(text);
        var words = new List<string>(tokenised.Tokens.Count);
        for (var index = 0; index < tokenised.Tokens.Count; index++)
            words.Add(tokenised.Word(index));
        return words;
    }
}
