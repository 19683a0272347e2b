using System.Diagnostics;
using System.Xml;
using Aggregator.Articles;
using Aggregator.Parse;
using Aggregator.Quality.Feeds;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>
/// Feeds of the recorded week, grown to 60 KB each, parsed single-threaded into entries, against a bare XmlReader over the
/// same bytes in the same run; and the slowest file of the whole corpus.
/// </summary>
internal static class FeedBench
{
    private const int Size = 60_000;

    public static int Run() =>
        Corpus.Root is null ? Skip() : Report.Print("Feeds, one thread", Measure());

    public static IEnumerable<Line> Measure()
    {
        var feeds = Directory.GetFiles(Corpus.Path("..", "replay", "vietnam-week", "feeds"), "*.xml")
            .Order(StringComparer.Ordinal).Select(file => Grow(File.ReadAllText(file))).ToList();
        var megabytes = feeds.Sum(feed => feed.Length) / 1e6;
        var entries = feeds.Sum(feed => Parse(feed).Count);
        var (parsed, share) = Benchmarks.Measure.Compare(() => feeds.ForEach(feed => Parse(feed)), () => feeds.ForEach(ReadBare));
        var allocated = Benchmarks.Measure.AllocatedBytes(() => feeds.ForEach(feed => Parse(feed)));
        yield return new("feeds into entries", parsed * megabytes, "MB/s", 40);
        yield return new("entries", parsed * entries, "a second", 0);
        yield return new("share of a bare XmlReader's speed", 100 * share, "%", 50);
        yield return new("allocated an entry", allocated / (double)entries, "bytes", 6000) { AtMost = true };
        yield return new("slowest file of the feed corpus", CorpusFeed.Files(".").Max(Milliseconds), "ms", 200) { AtMost = true };
    }

    private static int Skip()
    {
        Console.WriteLine("feeds: not measured, the corpus is not on this machine.");
        return 0;
    }

    private static IReadOnlyList<FeedEntry> Parse(byte[] feed) =>
        FeedParser.Parse(feed, "application/rss+xml; charset=utf-8", documentUrl: null) is ParseOutcome.Parsed { Document: var document }
            ? document.Entries
            : throw new InvalidOperationException("A feed of the recorded week cannot be read.");

    // Outlets' feeds are about this long; the recorded ones were cut. Their items are repeated under other ids and links.
    private static byte[] Grow(string feed)
    {
        var (first, end) = (feed.IndexOf("<item>", StringComparison.Ordinal), feed.LastIndexOf("</item>", StringComparison.Ordinal) + "</item>".Length);
        var items = feed[first..end];
        var grown = new System.Text.StringBuilder(feed[..end]);
        for (var copy = 1; grown.Length < Size * 0.8; copy++)
            grown.Append(items.Replace("</link>", $"?{copy}</link>", StringComparison.Ordinal).Replace("</guid>", $"?{copy}</guid>", StringComparison.Ordinal));
        return System.Text.Encoding.UTF8.GetBytes(grown.Append(feed[end..]).ToString());
    }

    private static double Milliseconds(string file)
    {
        var body = File.ReadAllBytes(file);
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            FeedParser.Parse(body, null, new Uri("https://outlet.example/feed"));
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return best;
    }

    private static void ReadBare(byte[] feed)
    {
        using var reader = XmlReader.Create(new MemoryStream(feed));
        while (reader.Read())
        {
        }
    }
}
