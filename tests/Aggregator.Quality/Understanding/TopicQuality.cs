using System.Text.Json;
using Aggregator.Classify;
using Aggregator.Support;

namespace Aggregator.Quality.Understanding;

/// <summary>First topics against the sections in which an outlet filed its articles.</summary>
internal static class TopicQuality
{
    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["kinh-te"] = "economy", ["xa-hoi"] = "society", ["giai-tri"] = "entertainment", ["the-thao"] = "sport", ["the-gioi"] = "world",
        ["suc-khoe"] = "health", ["giao-duc"] = "education", ["phap-luat"] = "law", ["xe"] = "cars", ["van-hoa"] = "culture",
        ["du-lich"] = "travel", ["khoa-hoc-cong-nghe"] = "science",
    };

    public static IEnumerable<Figure> Score() =>
    [
        MacroF1("topics, macro-F1 with the address", withAddress: true, floor: 0.94) with { Target = 0.85 },
        MacroF1("topics, macro-F1 by words alone", withAddress: false, floor: 0.72),
    ];

    private static Figure MacroF1(string name, bool withAddress, double floor)
    {
        var pairs = Articles().Select(article => (
            Expected: Slugs[article.Topic],
            Found: TopicClassifier.Classify(article.Title, article.Text, withAddress ? article.Url : null, null, []) is [var first, ..] ? first : "")).ToList();
        var scores = Slugs.Values.Select(topic =>
        {
            var right = pairs.Count(pair => pair.Expected == topic && pair.Found == topic);
            var all = pairs.Count(pair => pair.Expected == topic) + pairs.Count(pair => pair.Found == topic);
            return (Topic: topic, F1: all == 0 ? 0 : 2 * right / (double)all);
        }).ToList();
        return new Figure(name, scores.Average(score => score.F1), floor, pairs.Count) { Misses = [.. scores.Select(score => $"{score.Topic} {score.F1:P0}")] };
    }

    private static IEnumerable<(string Topic, string Title, string Text, string Url)> Articles() =>
        File.ReadLines(Corpus.Path("vietnam", "articles-2016.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(article => article.GetProperty("topic").ValueKind == JsonValueKind.String)
            .Select(article => (Text(article, "topic"), Text(article, "title"), Text(article, "text"), Text(article, "url")));

    private static string Text(JsonElement article, string field) => article.GetProperty(field).GetString()!;
}
