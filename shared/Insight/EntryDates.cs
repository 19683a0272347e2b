using Aggregator.Articles;

namespace Aggregator.Insight;

/// <summary>What the dates of a document's entries tell of the endpoint's habits. Pure.</summary>
public static class EntryDates
{
    /// <summary>Fewer entries than this say nothing.</summary>
    private const int Enough = 5;

    // What is older than this stands there for other reasons: pinned, or the dregs of a feed that moves slowly.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>The newest stated time that is not in the future; null when none is stated.</summary>
    public static DateTimeOffset? Newest(IEnumerable<FeedEntry> entries, DateTimeOffset now) =>
        Times(entries).Where(time => time <= now).Cast<DateTimeOffset?>().Max();

    /// <summary>The longest pause between two entries, those that lie far back left aside; null where dates are missing.</summary>
    public static TimeSpan? LongestGap(IEnumerable<FeedEntry> entries)
    {
        var times = Times(entries).Distinct().OrderDescending().ToList();
        if (times.Count < Enough)
            return null;
        var lately = times.TakeWhile(time => times[0] - time <= Lately).ToList();
        var gaps = (lately.Count >= Enough ? lately : times).Zip((lately.Count >= Enough ? lately : times).Skip(1), (later, earlier) => later - earlier);
        return lately.Count >= Enough ? gaps.Max() : gaps.OrderDescending().Skip(1).First();
    }

    /// <summary>The one time that all entries state to the second; null when they differ, state days only or are too few.</summary>
    public static DateTimeOffset? CommonTime(IReadOnlyList<FeedEntry> entries)
    {
        var exact = entries.Select(entry => entry.Published).OfType<PublicationTime>().Where(time => time.Precision == TimePrecision.Exact).ToList();
        return exact.Count == entries.Count && exact.Count >= Enough && exact.TrueForAll(time => time.Value == exact[0].Value)
            ? exact[0].Value
            : null;
    }

    private static IEnumerable<DateTimeOffset> Times(IEnumerable<FeedEntry> entries) =>
        entries.Select(entry => entry.Published).OfType<PublicationTime>().Select(time => time.Value);
}
