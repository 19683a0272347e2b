using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Stories;
using Aggregator.Support;

namespace Aggregator.Quality.Understanding;

/// <summary>Pairs of near-duplicates: joined, and no others joined.</summary>
internal static partial class StoryQuality
{
    public static IEnumerable<Figure> Score() =>
        [.. Measure("stories", Summaries()), .. Measure("stories by headlines alone", new Dictionary<string, string>(StringComparer.Ordinal))];

    private static Figure[] Measure(string name, IReadOnlyDictionary<string, string> summaries)
    {
        var pairs = Pairs();
        var stories = StoryBatch.Group(pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()
            .Select(article => (article.Link, article.Title, summaries.GetValueOrDefault(article.Link, ""), article.Outlet)));
        var joined = pairs.Where(pair => stories[pair.First.Link] == stories[pair.Second.Link]).ToList();
        var duplicates = pairs.Where(pair => pair.Duplicate).ToList();
        var right = joined.Count(pair => pair.Duplicate);
        return
        [
            new($"{name}, precision", right / (double)joined.Count, Floor: 0.99, joined.Count) { Target = 0.98, Misses = Titles(joined.Where(pair => !pair.Duplicate)) },
            new($"{name}, recall", right / (double)duplicates.Count, Floor: 0.97, duplicates.Count) { Target = 0.9, Misses = Titles(duplicates.Except(joined)) },
        ];
    }

    private static List<string> Titles(IEnumerable<Pair> pairs) => [.. pairs.Select(pair => $"{pair.First.Title} / {pair.Second.Title}")];

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
