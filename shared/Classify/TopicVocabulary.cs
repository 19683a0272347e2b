using System.Text;

namespace Aggregator.Classify;

/// <summary>Counts the words and phrases of <see cref="TopicWords"/> in a text.</summary>
internal sealed class TopicVocabulary
{
    private const int Enough = 3000;
    private const int LongestPhrase = 4;
    private const double Telling = 2.5, Ordinary = 0.8, InTitle = 3;

    // So much evidence counts as all there can be; a text with less leaves room for doubt.
    private const double Plenty = 12;

    private readonly Dictionary<string, (int Topic, double Weight)[]> phrases = new(StringComparer.Ordinal);

    // The words that phrases begin with: most words of a text are none of them.
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);

    public TopicVocabulary()
    {
        foreach (var (topic, words) in TopicWords.All.Select((entry, topic) => (topic, entry.Words)))
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                AddPhrase(topic, word);
        }
    }

    public static TopicVocabulary Instance { get; } = new();

    /// <summary>Each topic's share of the evidence, all together at most 1.</summary>
    public IEnumerable<(string Topic, double Share)> Shares(string title, string text)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Count(title, InTitle, counts);
        Count(text.Length > Enough ? text[..Enough] : text, 1, counts);
        var scores = new double[TopicWords.All.Length];
        foreach (var (phrase, count) in counts)
        {
            // A word said ten times is not ten times the evidence.
            foreach (var (topic, weight) in phrases[phrase])
                scores[topic] += weight * Math.Log2(1 + count);
        }
        var all = scores.Sum();
        for (var topic = 0; topic < scores.Length; topic++)
        {
            if (scores[topic] > 0)
                yield return (TopicWords.All[topic].Topic, scores[topic] / Math.Max(all, Plenty));
        }
    }

    private void Count(string text, double weight, Dictionary<string, double> counts)
    {
        var (normal, ends) = Normal(text);
        var lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var begins = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = 0; first < ends.Count; first++)
        {
            var start = first == 0 ? 0 : ends[first - 1] + 1;
            if (!begins.Contains(normal.AsSpan(start, ends[first] - start)))
                continue;
            for (var last = Math.Min(first + LongestPhrase, ends.Count) - 1; last >= first; last--)
            {
                if (!lookup.TryGetValue(normal.AsSpan(start, ends[last] - start), out var phrase, out _))
                    continue;
                counts[phrase] = counts.GetValueOrDefault(phrase) + weight;
                // The longest phrase only: "tai nạn giao thông" is not also "giao thông".
                first = last;
                break;
            }
        }
    }

    // The text as words in lower case with one blank between, and where each word ends.
    private static (string Text, List<int> Ends) Normal(string text)
    {
        var tokenised = TokenisedText.Of(text);
        var normal = new StringBuilder(text.Length);
        var ends = new List<int>(tokenised.Tokens.Count);
        for (var index = 0; index < tokenised.Tokens.Count; index++)
        {
            if (index > 0)
                normal.Append(tokenised.Before(index).ContainsAny('.', ',', '\n') ? '.' : ' ');
            tokenised.AppendWord(index, normal);
            ends.Add(normal.Length);
        }
        return (normal.ToString(), ends);
    }

    private void AddPhrase(int topic, string entry)
    {
        var telling = entry.EndsWith('!');
        var (phrase, ends) = Normal(entry.TrimEnd('!').Replace('_', ' '));
        beginnings.Add(phrase[..ends[0]]);
        var known = phrases.GetValueOrDefault(phrase, []);
        phrases[phrase] = [.. known.Where(other => other.Topic != topic), (topic, telling ? Telling : Ordinary)];
    }
}
