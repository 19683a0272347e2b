using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Stories;
using Aggregator.Support;

namespace Aggregator.Conformance;

public sealed partial class StoryTests
{
    [CorpusFact]
    public void Pairs_AreJoinedWithTheirSummaries() => AtLeast(Summaries());

    [CorpusFact]
    public void Pairs_AreJoinedByTheirHeadlinesAlone() => AtLeast(new Dictionary<string, string>(StringComparer.Ordinal));

    private static void AtLeast(IReadOnlyDictionary<string, string> summaries)
    {
        var pairs = Pairs();
        var stories = StoryBatch.Group(pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()
            .Select(article => (article.Link, article.Title, summaries.GetValueOrDefault(article.Link, ""), article.Outlet)));
        var joined = pairs.Where(pair => stories[pair.First.Link] == stories[pair.Second.Link]).ToList();
        var duplicates = pairs.Count(pair => pair.Duplicate);
        var right = joined.Count(pair => pair.Duplicate);
        Assert.True(duplicates > 20 && pairs.Count > duplicates);
        Assert.True(
            right >= joined.Count * Floors.StoryPrecision,
            string.Join('\n', joined.Where(pair => !pair.Duplicate).Select(pair => $"{pair.First.Title} = {pair.Second.Title}")));
        Assert.True(right >= duplicates * Floors.StoryRecall, $"{right} of {duplicates} found");
    }

    private static List<Pair> Pairs()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Corpus.Path("vietnam", "near-duplicates.json")));
        return [.. document.RootElement.GetProperty("pairs").EnumerateArray().Select(pair => new Pair(
            pair.GetProperty("label").GetString() == "duplicate", ReadArticle(pair.GetProperty("a")), ReadArticle(pair.GetProperty("b"))))];
    }

    private static PairArticle ReadArticle(JsonElement article) =>
        new(article.GetProperty("link").GetString()!, article.GetProperty("title").GetString()!, article.GetProperty("outlet").GetString()!);

    private static Dictionary<string, string> Summaries()
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Directory.EnumerateFiles(Corpus.Path("vietnam", "feed-items"), "*.jsonl").SelectMany(File.ReadLines))
        {
            using var item = JsonDocument.Parse(line);
            var html = item.RootElement.GetProperty("summary_html").GetString() ?? "";
            summaries[item.RootElement.GetProperty("link").GetString()!] = WebUtility.HtmlDecode(Tags().Replace(html, " "));
        }
        return summaries;
    }

    private sealed record Pair(bool Duplicate, PairArticle First, PairArticle Second);

    private sealed record PairArticle(string Link, string Title, string Outlet);

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
