using System.Globalization;
using Aggregator.Normalise;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>feedparser's table of dates in the forms that feeds really have.</summary>
internal static class DateQuality
{
    public static IEnumerable<Figure> Score()
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
        return [new Figure("feedparser's table of dates", share, Floor: 1, total) { Misses = failures }];
    }
}
