using Aggregator.Articles;

namespace Aggregator.Quality.Articles;

/// <summary>Texts of articles against the texts that people or other tools marked.</summary>
internal static class BodyQuality
{
    public static IEnumerable<Figure> Score() =>
    [
        .. Scrapinghub(),
        MeanF1("fundus", floor: 0.96),
        MeanF1("readability", floor: 0.93),
        MeanF1("newspaper4k", floor: 0.95),
        Strings("text", article => article?.BodyText ?? "", floor: 0.925),
        Strings("standfirst and text", article => $"{article?.Lead}\n{article?.BodyText}", floor: 0.945),
    ];

    private static Figure[] Scrapinghub()
    {
        var pages = Pages("scrapinghub");
        // Pages on which neither side has any text count for nothing, as in evaluate.py.
        var precision = pages.Where(page => page.Score.Both + page.Score.Extra > 0).Average(page => page.Score.Precision);
        var recall = pages.Where(page => page.Score.Both + page.Score.Missing > 0).Average(page => page.Score.Recall);
        var exact = pages.Count(page => page.Score.Extra + page.Score.Missing == 0) / (double)pages.Count;
        var worst = Worst(pages);
        return
        [
            new("scrapinghub, F1 of the body", 2 * precision * recall / (precision + recall), Floor: 0.98, pages.Count) { Target = 0.972, Misses = worst },
            new("scrapinghub, precision", precision, Floor: 0.98, pages.Count) { Target = 0.95, Misses = worst },
            new("scrapinghub, exactly the expected words", exact, Floor: 0.57, pages.Count) { Target = 0.47 },
        ];
    }

    private static Figure MeanF1(string set, double floor)
    {
        var pages = Pages(set);
        return new($"{set}, mean F1 of the body", pages.Average(page => page.Score.F1), floor, pages.Count) { Target = 0.93, Misses = Worst(pages) };
    }

    private static Figure Strings(string part, Func<ExtractedArticle?, string> textOf, double floor)
    {
        var misses = new List<string>();
        var total = 0;
        foreach (var page in ArticleCorpus.Set("trafilatura"))
        {
            var text = textOf(ArticleCorpus.Extract(page));
            var missing = page.List("must_contain").Where(wanted => !text.Contains(wanted, StringComparison.Ordinal)).ToList();
            var extra = page.List("must_not_contain").Where(unwanted => text.Contains(unwanted, StringComparison.Ordinal)).ToList();
            total += page.List("must_contain").Count + page.List("must_not_contain").Count;
            misses.AddRange(missing.Select(wanted => $"{page.File}: missing '{wanted}'").Concat(extra.Select(unwanted => $"{page.File}: extra '{unwanted}'")));
        }
        return new($"trafilatura, strings in and not in the {part}", 1 - (misses.Count / (double)total), floor, total) { Target = 0.93, Misses = misses };
    }

    private static List<(string File, ShingleScore Score)> Pages(string set) =>
        [.. ArticleCorpus.Set(set).Where(page => page.Body is not null)
            .Select(page => (page.File, ShingleScore.Compare(page.Body!, ArticleCorpus.Extract(page)?.BodyText ?? "")))];

    private static List<string> Worst(List<(string File, ShingleScore Score)> pages) =>
        [.. pages.OrderBy(page => page.Score.F1).Take(10)
            .Select(page => $"{page.Score.F1:F3} (precision {page.Score.Precision:F3}, recall {page.Score.Recall:F3}) {page.File}")];
}
