namespace Aggregator.Classify;

/// <summary>
/// How likely a word is in each language of <see cref="FrequentWords"/>: letter trigrams (interpolated with bigrams and
/// letters, after Jelinek and Mercer) and the frequent words themselves. Built once from the word lists.
/// </summary>
internal sealed class LatinModel
{
    // Weights of the trigram, bigram, letter and anything in the interpolation.
    private const double Trigram = 0.55, Bigram = 0.3, Letter = 0.149, Anything = 0.001;

    private const double KnownWord = 4.0;

    private readonly Dictionary<ulong, float[]> sequences = [];
    private readonly Dictionary<string, float[]> words = new(StringComparer.Ordinal);
    private readonly float[] unknown;

    public LatinModel()
    {
        Languages = [.. FrequentWords.All.Select(entry => entry.Language)];
        unknown = new float[Languages.Count];
        Array.Fill(unknown, (float)Math.Log(Anything / 100));
        var counts = new List<Dictionary<ulong, double>>();
        for (var language = 0; language < Languages.Count; language++)
            counts.Add(Count(language));
        foreach (var sequence in counts.SelectMany(count => count.Keys).Distinct())
            sequences[sequence] = [.. counts.Select(count => (float)Math.Log(Probability(count, sequence)))];
    }

    public static LatinModel Instance { get; } = new();

    /// <summary>The languages; scores are in this order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Adds the word's log-likelihood in each language to <paramref name="scores"/>. The word is in lower case.</summary>
    public void Add(ReadOnlySpan<char> word, double weight, Span<double> scores)
    {
        for (var index = 0; index <= word.Length; index++)
        {
            var one = index < word.Length ? word[index] : ' ';
            var two = index > 0 ? word[index - 1] : ' ';
            var three = index > 1 ? word[index - 2] : index == 1 ? ' ' : '\0';
            var logs = Logs(three, two, one);
            for (var language = 0; language < logs.Length; language++)
                scores[language] += weight * logs[language];
        }
        if (!words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var bonus))
            return;
        for (var language = 0; language < bonus.Length; language++)
            scores[language] += weight * bonus[language];
    }

    private float[] Logs(char three, char two, char one) =>
        sequences.TryGetValue(Key(three, two, one), out var logs)
        || sequences.TryGetValue(Key('\0', two, one), out logs)
        || sequences.TryGetValue(Key('\0', '\0', one), out logs) ? logs : unknown;

    private Dictionary<ulong, double> Count(int language)
    {
        var counts = new Dictionary<ulong, double>();
        var list = FrequentWords.All[language].Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var rank = 0; rank < list.Length; rank++)
        {
            // Zipf, flattened: news and law use the rarer words of the list more than speech does.
            var frequency = 1.0 / (rank + 20);
            CountWord(counts, list[rank], frequency);
            Bonus(list[rank], language, rank);
            if (Languages[language] != "vi")
                continue;
            var bare = Letters.Fold(list[rank].AsSpan());
            CountWord(counts, bare, frequency);
            Bonus(bare, language, rank);
        }
        return counts;
    }

    private void Bonus(string word, int language, int rank)
    {
        if (!words.TryGetValue(word, out var bonus))
            words[word] = bonus = new float[Languages.Count];
        bonus[language] = (float)(KnownWord - 0.3 * Math.Log(rank + 1));
    }

    private static void CountWord(Dictionary<ulong, double> counts, string word, double frequency)
    {
        for (var index = 0; index <= word.Length; index++)
        {
            var one = index < word.Length ? word[index] : ' ';
            var two = index > 0 ? word[index - 1] : ' ';
            var three = index > 1 ? word[index - 2] : index == 1 ? ' ' : '\0';
            Increase(counts, Key(three, two, one), frequency);
            Increase(counts, Context(Key(three, two, '\0')), frequency);
            if (three != '\0')
                Increase(counts, Key('\0', two, one), frequency);
            Increase(counts, Context(Key('\0', two, '\0')), frequency);
            Increase(counts, Key('\0', '\0', one), frequency);
            Increase(counts, Context(0), frequency);
        }
    }

    private static double Probability(Dictionary<ulong, double> counts, ulong sequence)
    {
        var (three, two, one) = ((char)(sequence >> 32), (char)(sequence >> 16), (char)sequence);
        double Share(ulong key, ulong context) =>
            counts.GetValueOrDefault(Context(context)) is > 0 and var all ? counts.GetValueOrDefault(key) / all : 0;
        var letter = Share(Key('\0', '\0', one), 0);
        var bigram = two == '\0' ? letter : Share(Key('\0', two, one), Key('\0', two, '\0'));
        var trigram = three == '\0' ? bigram : Share(sequence, Key(three, two, '\0'));
        return Trigram * trigram + Bigram * bigram + Letter * letter + Anything / 100;
    }

    private static void Increase(Dictionary<ulong, double> counts, ulong key, double by) =>
        counts[key] = counts.GetValueOrDefault(key) + by;

    private static ulong Key(char three, char two, char one) => ((ulong)three << 32) | ((ulong)two << 16) | one;

    // Contexts live in the same table, under a mark that no sequence has.
    private static ulong Context(ulong key) => key | (1UL << 63);
}
