using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Articles;

/// <summary>Texts of articles against the texts that people or other tools marked.</summary>
public sealed class BodyTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Scrapinghub_ReachesItsFloor()
    {
        var pages = Score("scrapinghub");
        // Pages on which neither side has any text count for nothing, as in evaluate.py.
        var precision = pages.Where(page => page.Score.Both + page.Score.Extra > 0).Average(page => page.Score.Precision);
        var recall = pages.Where(page => page.Score.Both + page.Score.Missing > 0).Average(page => page.Score.Recall);
        var f1 = 2 * precision * recall / (precision + recall);
        var exact = pages.Count(page => page.Score.Extra + page.Score.Missing == 0) / (double)pages.Count;
        output.WriteLine($"scrapinghub: F1 {f1:F4}, precision {precision:F4}, recall {recall:F4}, exact {exact:P1} of {pages.Count}");
        Assert.InRange(f1, Floors.ScrapinghubF1, 1);
        Assert.InRange(precision, Floors.ScrapinghubPrecision, 1);
        Assert.InRange(exact, Floors.ScrapinghubExact, 1);
    }

    [CorpusTheory]
    [InlineData("fundus", Floors.FundusBody)]
    [InlineData("readability", Floors.ReadabilityBody)]
    [InlineData("newspaper4k", Floors.NewspaperBody)]
    public void MeanF1_ReachesItsFloor(string set, double floor)
    {
        var pages = Score(set);
        var mean = pages.Average(page => page.Score.F1);
        output.WriteLine($"{set}: mean F1 {mean:F4} of {pages.Count}");
        Assert.InRange(mean, floor, 1);
    }

    [CorpusFact]
    public void Trafilatura_StringsAreInAndOut()
    {
        int total = 0, right = 0;
        foreach (var page in ArticleCorpus.Set("trafilatura"))
        {
            var article = ArticleCorpus.Extract(page);
            var text = $"{article?.Lead}\n{article?.BodyText}";
            foreach (var (wanted, expected) in page.List("must_contain").Select(wanted => (wanted, true)).Concat(page.List("must_not_contain").Select(wanted => (wanted, false))))
            {
                total++;
                if (text.Contains(wanted, StringComparison.Ordinal) == expected)
                    right++;
                else
                    output.WriteLine($"{page.File}: {(expected ? "missing" : "extra")} '{wanted}'");
            }
        }
        output.WriteLine($"trafilatura: {right} of {total} strings ({right / (double)total:P2})");
        Assert.InRange(right / (double)total, Floors.TrafilaturaStrings, 1);
    }

    private List<(string File, ShingleScore Score)> Score(string set)
    {
        var pages = ArticleCorpus.Set(set).Where(page => page.Body is not null)
            .Select(page => (page.File, ShingleScore.Compare(page.Body!, ArticleCorpus.Extract(page)?.BodyText ?? ""))).ToList();
        foreach (var (file, score) in pages.OrderBy(page => page.Item2.F1).Take(10))
            output.WriteLine($"  {score.F1:F3} (precision {score.Precision:F3}, recall {score.Recall:F3}) {file}");
        return pages;
    }
}
