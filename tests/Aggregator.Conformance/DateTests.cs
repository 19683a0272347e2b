using System.Globalization;
using Aggregator.Conformance.Feeds;
using Aggregator.Normalise;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance;

/// <summary>feedparser's table of dates in the forms that feeds really have.</summary>
public sealed class DateTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void FeedparserDates_AreReadOrRefusedAlike()
    {
        var failures = new List<string>();
        var total = 0;
        foreach (var example in CorpusFeed.Json(Corpus.Path("feeds", "dates-feedparser.json")).Each("cases"))
        {
            var (text, expected) = (example.At("input") ?? "", example.At("utc"));
            total++;
            // The table takes times without a zone as UTC.
            var read = DateParser.TryParse(text, DateOrder.Automatic, TimeSpan.Zero, out var time);
            var actual = read ? time.Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null;
            if (expected?.StartsWith("99-", StringComparison.Ordinal) == true) expected = $"00{expected}";
            if (actual != expected) failures.Add($"{example.At("parser")} '{text}': expected {expected ?? "nothing"}, read {actual ?? "nothing"}");
        }
        var share = 1 - ((double)failures.Count / total);
        output.WriteLine($"dates: {total - failures.Count} of {total} ({share:P2})");
        failures.ForEach(output.WriteLine);
        Assert.InRange(share, Floors.Dates, 1);
    }
}
