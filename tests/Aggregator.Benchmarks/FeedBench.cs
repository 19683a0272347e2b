using System.Xml;
using Aggregator.Parse;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>The feeds of the recorded week, parsed single-threaded into entries, against a bare XmlReader over the same bytes.</summary>
internal static class FeedBench
{
    public static int Run()
    {
        if (Corpus.Root is null)
        {
            Console.WriteLine("feeds: not measured, the corpus is not on this machine.");
            return 0;
        }
        var feeds = Directory.GetFiles(Corpus.Path("..", "replay", "vietnam-week", "feeds"), "*.xml").Select(File.ReadAllBytes).ToList();
        var megabytes = feeds.Sum(feed => feed.Length) / 1e6;
        var entries = feeds.Sum(Entries);
        var parsed = Measure.PassesPerSecond(() => feeds.ForEach(feed => Entries(feed)));
        var bare = Measure.PassesPerSecond(() => feeds.ForEach(ReadBare));
        var allocated = Measure.AllocatedBytes(() => feeds.ForEach(feed => Entries(feed)));
        Console.WriteLine(
            $"feeds: {feeds.Count} files, {megabytes:F1} MB: {parsed * megabytes:F1} MB/s, {parsed * entries:F0} entries/s, "
            + $"{parsed / bare:P0} of a bare XmlReader ({bare * megabytes:F1} MB/s), {allocated / entries:F0} bytes allocated an entry");
        return 0;
    }

    private static int Entries(byte[] feed) =>
        FeedParser.Parse(feed, "application/rss+xml; charset=utf-8", documentUrl: null) is ParseOutcome.Parsed { Document: var document }
            ? document.Entries.Count
            : throw new InvalidOperationException("A feed of the recorded week cannot be read.");

    private static void ReadBare(byte[] feed)
    {
        using var reader = XmlReader.Create(new MemoryStream(feed));
        while (reader.Read())
        {
        }
    }
}
