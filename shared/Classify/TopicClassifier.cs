namespace Aggregator.Classify;

/// <summary>
/// Says what an article is about: the outlet's own section first, then the sections in its address, then its words.
/// Words never outvote a clear section; they decide where there is none, or one that holds everything.
/// </summary>
public static class TopicClassifier
{
    private const double Section = 10, VagueSection = 5, Address = 8, VagueAddress = 4, Category = 3, Words = 7;

    // Below this an article is about nothing that the list knows.
    private const double Least = 1.5;

    private const double OfTheBest = 0.4;

    private const int Most = 3;

    /// <summary>Slugs of <see cref="Topics.All"/>, most likely first; none to three.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="text">Standfirst and body as plain text; its first 3,000 characters are read.</param>
    /// <param name="url">The article's address; null when unknown.</param>
    /// <param name="section">The section as the endpoint or the page names it, in any language; null when unknown.</param>
    /// <param name="categories">What the entry itself is filed under.</param>
    public static IReadOnlyList<string> Classify(string title, string text, string? url, string? section, IReadOnlyList<string> categories)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        if (section is not null && TopicSections.OfName(section) is { } hint)
            Add(scores, hint.Topic, hint.Vague ? VagueSection : Section);
        if (url is not null)
            AddAddress(scores, url);
        foreach (var category in categories.Take(8))
        {
            if (TopicSections.OfName(category) is { Vague: false } named)
                Add(scores, named.Topic, Category);
        }
        foreach (var (topic, share) in TopicVocabulary.Instance.Shares(title, text))
            Add(scores, topic, share * Words);
        return Best(scores);
    }

    // The first section of an address says most: /kinh-doanh/quoc-te/ is business.
    private static void AddAddress(Dictionary<string, double> scores, string url)
    {
        var weight = 1.0;
        foreach (var hint in TopicSections.OfAddress(url).Take(3))
        {
            Add(scores, hint.Topic, weight * (hint.Vague ? VagueAddress : Address));
            if (!hint.Vague)
                weight /= 3;
        }
    }

    private static List<string> Best(Dictionary<string, double> scores)
    {
        if (scores.Count == 0)
            return [];
        var ranked = scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).ToList();
        var least = Math.Max(Least, ranked[0].Value * OfTheBest);
        return [.. ranked.TakeWhile(score => score.Value >= least).Take(Most).Select(score => score.Key)];
    }

    private static void Add(Dictionary<string, double> scores, string topic, double weight) =>
        scores[topic] = scores.GetValueOrDefault(topic) + weight;
}
