using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Insight;

/// <summary>
/// How long an endpoint usually has nothing new, and whether it has been silent for too long. The usual gap is the longest
/// pause of late: nights and weekends are part of the habit. Old pauses fade, so that one holiday is forgotten. Pure.
/// </summary>
public static class Silence
{
    private const int TimesTheUsual = 3;

    // A night: feeds that turn over within hours do not show one in their dates.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(12);

    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(14);

    /// <summary>The usual gap after a document; null while nothing is known of the endpoint's habits.</summary>
    public static TimeSpan? UsualGap(EndpointState before, IReadOnlyList<FeedEntry> entries, bool hasNew, DateTimeOffset now)
    {
        var faded = before.UsualGap is { } old ? old * Math.Pow(0.5, (now - (before.LastTry ?? now)) / HalfLife) : (TimeSpan?)null;
        // Without dates the pauses are measured here; not over failures, which are no habit of the editors.
        var seen = EntryDates.LongestGap(entries) ?? (hasNew && before.Failures == 0 ? now - before.LatestEntry : null);
        return seen is null || faded > seen ? faded : seen;
    }

    /// <summary>When the latest entry came: as it states at the first reading, as we saw it from then on.</summary>
    public static DateTimeOffset LatestEntry(EndpointState before, IReadOnlyList<FeedEntry> entries, bool hasNew, DateTimeOffset now)
    {
        if (before.LatestEntry is null)
            return EntryDates.Newest(entries, now) ?? now;
        return hasNew ? now : before.LatestEntry.Value;
    }

    /// <summary>Words when nothing new has come for three times the usual gap; null when all is as usual.</summary>
    public static string? Words(DateTimeOffset? latestEntry, TimeSpan? usualGap, DateTimeOffset now)
    {
        if (latestEntry is not { } latest || usualGap is not { } usual)
            return null;
        var limit = usual * TimesTheUsual > Shortest ? usual * TimesTheUsual : Shortest;
        return now - latest > limit
            ? $"Nothing new for {Durations.Words(now - latest)}; the longest pause is usually {Durations.Words(usual)}."
            : null;
    }
}
