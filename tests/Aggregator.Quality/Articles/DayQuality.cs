using System.Globalization;

namespace Aggregator.Quality.Articles;

/// <summary>Days of publication against the sets that state them.</summary>
internal static class DayQuality
{
    public static IEnumerable<Figure> Score()
    {
        var misses = new List<string>();
        var total = 0;
        foreach (var (page, article) in StatedPages.All().Where(pair => pair.Page.Published is { Length: >= 10 }))
        {
            total++;
            var day = page.Published![..10];
            if (article.Published is not { } found || (Day(found.Value) != day && Day(found.Utc) != day))
                misses.Add($"{page.File}: wanted {page.Published}, found {article.Published?.Value:O}");
        }
        return [new Figure("publication days", 1 - (misses.Count / (double)total), Floor: 0.97, total) { Target = 0.92, Misses = misses }];
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
