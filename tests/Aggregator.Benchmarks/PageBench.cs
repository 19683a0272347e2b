using System.IO.Compression;
using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Support;
using HtmlAgilityPack;

namespace Aggregator.Benchmarks;

/// <summary>Recorded article pages, single-threaded from bytes to sanitised article, against building the DOM alone.</summary>
internal static class PageBench
{
    public static int Run()
    {
        if (Corpus.Root is null)
        {
            Console.WriteLine("pages: not measured, the corpus is not on this machine.");
            return 0;
        }
        var folder = Corpus.Path("articles", "scrapinghub", "html");
        var pages = Directory.GetFiles(folder, "*.html.gz").Select(Unpack).ToList();
        var url = new Uri("https://outlet.example/2026/article.html");
        var extracted = Measure.PassesPerSecond(() => pages.ForEach(page => Read(page, url)));
        var dom = Measure.PassesPerSecond(() => pages.ForEach(Load));
        Console.WriteLine(
            $"pages: {pages.Count} pages, {pages.Sum(page => page.Length) / 1e6:F1} MB: {extracted * pages.Count:F0} pages/s from bytes to "
            + $"sanitised article, {extracted / dom:P0} of building the DOM alone ({dom * pages.Count:F0} pages/s)");
        return 0;
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

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
