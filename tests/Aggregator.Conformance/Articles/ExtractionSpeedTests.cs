using System.Diagnostics;
using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Articles;

/// <summary>How many pages a second come from bytes to a sanitised article on one thread.</summary>
public sealed class ExtractionSpeedTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void PagesPerSecond_ReachTheirFloor()
    {
        var pages = ArticleCorpus.Set("scrapinghub").Select(page => (Bytes: ArticleCorpus.Bytes(page), page.Url)).ToList();
        Run(pages);
        var best = 0.0;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            Run(pages);
            best = Math.Max(best, pages.Count / watch.Elapsed.TotalSeconds);
        }
        output.WriteLine($"pages: {best:F0} a second, {pages.Sum(page => page.Bytes.Length) / (double)pages.Count / 1024:F0} KB each");
        Assert.True(best >= Floors.PagesPerSecond, $"{best:F0} pages a second");
    }

    private static void Run(List<(byte[] Bytes, Uri Url)> pages)
    {
        foreach (var (bytes, url) in pages)
        {
            if (PageExtractor.Extract(bytes, "text/html", url, rule: null) is ExtractionOutcome.Extracted { Article: var article })
                HtmlSanitiser.Sanitise(article.BodyHtml, url);
        }
    }
}
