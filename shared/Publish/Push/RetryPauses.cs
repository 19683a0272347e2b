namespace Aggregator.Publish.Push;

/// <summary>How long a delivery rests between tries: twelve tries within a day, the first pauses short for receivers that only restart.</summary>
public static class RetryPauses
{
    // Together 23 hours and 43 minutes before the spread.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(5), TimeSpan.FromHours(5), TimeSpan.FromHours(6),
    ];

    private const double Spread = 0.2;

    /// <summary>
    /// The pause after <paramref name="attempts"/> tries that failed, a fifth more or less so that many deliveries do not come
    /// at once, and not shorter than the receiver asked for; null when it was tried for a day.
    /// </summary>
    public static TimeSpan? After(int attempts, TimeSpan? retryAfter, double scale, Random random)
    {
        if (attempts < 1 || attempts > Pauses.Length)
            return null;
        var pause = Pauses[attempts - 1] * (1 - Spread + (2 * Spread * random.NextDouble()));
        var asked = retryAfter > Pauses[^1] ? Pauses[^1] : retryAfter ?? TimeSpan.Zero;
        return (asked > pause ? asked : pause) * scale;
    }
}
