using Aggregator.Articles;

namespace Aggregator.Normalise;

/// <summary>Which of several stated times counts.</summary>
public static class PublicationTimes
{
    // Clocks differ a little; anything further ahead is a mistake or an attempt to stay on top.
    private static readonly TimeSpan ToleratedFuture = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>
    /// The earliest of the stated times; on the same Vietnamese day an exact time goes before a mere date. Times in the
    /// future count as <paramref name="firstSeen"/>, and so does having none at all.
    /// </summary>
    public static PublicationTime Earliest(DateTimeOffset firstSeen, params IEnumerable<PublicationTime?> stated)
    {
        var seen = new PublicationTime(firstSeen, TimePrecision.Seen);
        return stated
            .OfType<PublicationTime>()
            .Select(time => time.Value > firstSeen + ToleratedFuture ? seen : time)
            .OrderBy(time => time.Value.ToOffset(VietNam).Date)
            .ThenBy(time => time.Precision)
            .ThenBy(time => time.Value)
            .Append(seen)
            .First();
    }
}
