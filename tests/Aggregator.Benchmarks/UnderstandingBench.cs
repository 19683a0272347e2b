using System.Text.Json;
using Aggregator.Classify;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>Language, places and topics of recorded headlines and articles, per text.</summary>
internal static class UnderstandingBench
{
    public static IEnumerable<Line> Measure()
    {
        var articles = File.ReadLines(Corpus.Path("vietnam", "articles-2016.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(article => (Title: article.GetProperty("title").GetString()!, Text: article.GetProperty("text").GetString()!)).ToList();
        var places = new PlaceFinder(CatalogueLoader.Load());
        yield return Each("language of a text", floor: 50, () => articles.ForEach(article => LanguageDetector.Detect(article.Text)));
        yield return Each("places of a text", floor: 500, () => articles.ForEach(article => places.Find(article.Text)));
        yield return Each("topics of a text", floor: 500, () => articles.ForEach(article => TopicClassifier.Classify(article.Title, article.Text, null, null, [])));

        Line Each(string name, double floor, Action pass) =>
            new(name, 1e6 / Benchmarks.Measure.PassesPerSecond(pass) / articles.Count, "µs", floor) { AtMost = true };
    }
}
