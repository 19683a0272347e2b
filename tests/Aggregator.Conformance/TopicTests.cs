using System.Text.Json;
using Aggregator.Classify;
using Aggregator.Support;

namespace Aggregator.Conformance;

public sealed class TopicTests
{
    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["kinh-te"] = "economy", ["xa-hoi"] = "society", ["giai-tri"] = "entertainment", ["the-thao"] = "sport", ["the-gioi"] = "world",
        ["suc-khoe"] = "health", ["giao-duc"] = "education", ["phap-luat"] = "law", ["xe"] = "cars", ["van-hoa"] = "culture",
        ["du-lich"] = "travel", ["khoa-hoc-cong-nghe"] = "science",
    };

    [CorpusFact]
    public void Articles_WithTheirAddress_AreFiledAsTheOutletDid() => AtLeast(Floors.TopicsWithAddress, withAddress: true);

    [CorpusFact]
    public void Articles_ByTheirWordsAlone_AreFiledAsTheOutletDid() => AtLeast(Floors.TopicsFromWords, withAddress: false);

    private static void AtLeast(double floor, bool withAddress)
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
        var macro = scores.Average(score => score.F1);
        Assert.True(macro >= floor, $"Macro F1 {macro:P2}, floor {floor:P2}: " + string.Join(", ", scores.Select(score => $"{score.Topic} {score.F1:P0}")));
    }

    private static IEnumerable<(string Topic, string Title, string Text, string Url)> Articles() =>
        File.ReadLines(Corpus.Path("vietnam", "articles-2016.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(article => article.GetProperty("topic").ValueKind == JsonValueKind.String)
            .Select(article => (Text(article, "topic"), Text(article, "title"), Text(article, "text"), Text(article, "url")));

    private static string Text(JsonElement article, string field) => article.GetProperty(field).GetString()!;
}
