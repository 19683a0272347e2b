using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Stories;

/// <summary>Where the rows of the Stories table stand: an article's own in its partition, and a pointer to it under each of its bands.</summary>
internal static class StoryKeys
{
    /// <summary>Row of an article's partition that says which story it belongs to.</summary>
    public const string Membership = "story";

    /// <summary>Row of an article's partition that holds what is compared.</summary>
    public const string Fingerprint = "fingerprint";

    // Newest first; a band that more articles than this share within days is one that says little.
    private const int RowsPerBand = 8;

    // Characters of a time key before the article's id.
    private const int TimeLength = 20;

    // What outlets take over they take over within days; the same headline a month later is another event.
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    // Longer than twice the window, so that the articles around one moment are in two periods at most.
    private static readonly TimeSpan Period = TimeSpan.FromDays(7);

    /// <summary>Row of a story's partition for one of its articles.</summary>
    public static string Member(string articleId) => "m" + articleId;

    /// <summary>The pointers to an article, one a band.</summary>
    public static IEnumerable<TableRow> Pointers(string articleId, DateTimeOffset published, IReadOnlyList<string> bands)
    {
        var (period, key) = (PeriodOf(published), Time(published, articleId));
        return bands.Select(band => new TableRow(Band(period, band), key, ""));
    }

    /// <summary>The article that a pointer leads to.</summary>
    public static string ArticleOf(TableRow pointer) => pointer.RowKey[TimeLength..];

    /// <summary>Where the pointers of those days stand: a fixed number of ranges of a fixed number of rows.</summary>
    public static IEnumerable<RowRange> Near(DateTimeOffset published, IReadOnlyList<string> bands)
    {
        var (from, to) = (Moved(published, -Window), Moved(published, Window));
        var (newest, oldest) = (Time(to, ""), Time(from, ""));
        long[] periods = PeriodOf(from) == PeriodOf(to) ? [PeriodOf(to)] : [PeriodOf(from), PeriodOf(to)];
        foreach (var band in bands)
        {
            foreach (var period in periods)
                yield return new RowRange(Band(period, band), newest, oldest, RowsPerBand);
        }
    }

    // The period comes first: the rows that matter today lie side by side, however many years are behind them.
    private static string Band(long period, string band) => string.Create(CultureInfo.InvariantCulture, $"band~{period:D5}~{band}");

    private static long PeriodOf(DateTimeOffset time) => time.UtcTicks / Period.Ticks;

    // Newest first, so that a scan of a few rows sees the articles of these days.
    private static string Time(DateTimeOffset time, string articleId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}-{articleId}");

    private static DateTimeOffset Moved(DateTimeOffset time, TimeSpan by)
    {
        var ticks = Math.Clamp(time.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
