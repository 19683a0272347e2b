using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Quality.Understanding;

/// <summary>Places named in headlines, against labels checked by reading.</summary>
internal static class PlaceQuality
{
    private static readonly PlaceFinder Finder = new(CatalogueLoader.Load());

    public static IEnumerable<Figure> Score()
    {
        int right = 0, found = 0, named = 0;
        var wrong = new List<string>();
        foreach (var headline in Headlines())
        {
            if (!PlaceLabels.ByHeadline.TryGetValue(ArticleId.FromUrl(headline)[..8], out var expected))
                continue;
            var places = Finder.Find(headline);
            right += places.Intersect(expected, StringComparer.Ordinal).Count();
            found += places.Count;
            named += expected.Length;
            if (!places.ToHashSet(StringComparer.Ordinal).SetEquals(expected))
                wrong.Add($"[{string.Join(' ', places)}] for [{string.Join(' ', expected)}]: {headline}");
        }
        return
        [
            new Figure("places, precision", right / (double)found, Floor: 0.985, found) { Target = 0.97, Misses = wrong },
            new Figure("places, recall", right / (double)named, Floor: 0.985, named) { Target = 0.9, Misses = wrong },
        ];
    }

    private static IEnumerable<string> Headlines() =>
        File.ReadLines(Corpus.Path("vietnam", "province-headlines.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!).Distinct();
}
