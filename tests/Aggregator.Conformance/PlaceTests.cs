using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Conformance;

public sealed class PlaceTests
{
    private static readonly PlaceFinder Finder = new(CatalogueLoader.Load());

    [CorpusFact]
    public void Headlines_NameTheirPlaces()
    {
        int right = 0, found = 0, named = 0, checkedHeadlines = 0;
        var wrong = new List<string>();
        foreach (var headline in Headlines())
        {
            if (!PlaceLabels.ByHeadline.TryGetValue(ArticleId.FromUrl(headline)[..8], out var expected))
                continue;
            var places = Finder.Find(headline);
            checkedHeadlines++;
            right += places.Intersect(expected, StringComparer.Ordinal).Count();
            found += places.Count;
            named += expected.Length;
            if (!places.ToHashSet(StringComparer.Ordinal).SetEquals(expected))
                wrong.Add($"[{string.Join(' ', places)}] for [{string.Join(' ', expected)}]: {headline}");
        }
        Assert.True(checkedHeadlines > 100, $"Only {checkedHeadlines} headlines have labels.");
        Assert.True(right >= found * Floors.PlacePrecision, $"Precision {right / (double)found:P2}:\n" + string.Join('\n', wrong));
        Assert.True(right >= named * Floors.PlaceRecall, $"Recall {right / (double)named:P2}:\n" + string.Join('\n', wrong));
    }

    private static IEnumerable<string> Headlines() =>
        File.ReadLines(Corpus.Path("vietnam", "province-headlines.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!).Distinct();
}
