using Aggregator.Articles;

namespace Aggregator.Normalise;

/// <summary>Which of several stated times counts.</summary>
public static class PublicationTimes
{
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>
    /// The earliest of the stated times; on the same Vietnamese day an exact time goes before a mere date. Times in the
    /// future count as <paramref name="firstSeen"/>, and so does having none at all.
    /// </summary>
    public static PublicationTime Earliest(DateTimeOffset firstSeen, params IEnumerable<PublicationTime?> stated)
    {
        return stated
            .OfType<PublicationTime>()
            .Select(time => DateParser.Clamp(time, firstSeen))
            .OrderBy(time => time.Value.ToOffset(VietNam).Date)
            .ThenBy(time => time.Precision)
            .ThenBy(time => time.Value)
            .Append(new PublicationTime(firstSeen, TimePrecision.Seen))
            .First();
    }
}
