using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Quality.Articles;
using Aggregator.Support;
using HtmlAgilityPack;

namespace Aggregator.Benchmarks;

/// <summary>Recorded article pages, single-threaded from bytes to sanitised article, against building the DOM alone.</summary>
internal static class PageBench
{
    public static int Run()
    {
        if (Corpus.Root is not null)
            return Report.Print("Pages, one thread", Measure());
        Console.WriteLine("pages: not measured, the corpus is not on this machine.");
        return 0;
    }

    public static IEnumerable<Line> Measure()
    {
        var pages = ArticleCorpus.Set("scrapinghub").Select(page => (Bytes: ArticleCorpus.Bytes(page), page.Url)).ToList();
        var (extracted, share) = Benchmarks.Measure.Compare(
            () => pages.ForEach(page => Read(page.Bytes, page.Url)), () => pages.ForEach(page => Load(page.Bytes)));
        yield return new("pages from bytes to sanitised article", extracted * pages.Count, "a second", 100);
        yield return new("share of the speed of HtmlAgilityPack's DOM alone", 100 * share, "%", 50);
    }

    private static void Read(byte[] page, Uri url)
    {
        if (PageExtractor.Extract(page, "text/html", url, rule: null) is ExtractionOutcome.Extracted { Article: var article })
            HtmlSanitiser.Sanitise(article.BodyHtml, url);
    }

    private static void Load(byte[] page)
    {
        using var bytes = new MemoryStream(page);
        new HtmlDocument().Load(bytes, System.Text.Encoding.UTF8);
    }
}
