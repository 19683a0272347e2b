using Aggregator.Fetch;
using Aggregator.Insight;

namespace Aggregator.Sources;

/// <summary>
/// When an endpoint is fetched next, and why. Pure: knows no clock, and is given its random numbers.
/// An endpoint whose entries turn over fast is asked more often, a quiet one less; a failing one ever more seldom, but
/// always again (Media Cloud and CommaFeed found that feeds given up on come back).
/// </summary>
public static class RefreshInterval
{
    /// <summary>What an endpoint starts with.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The longest wait of all, after failures or where a server asks for it.</summary>
    public static readonly TimeSpan LongestAfterFailures = TimeSpan.FromHours(24);

    /// <summary>After a document that could be read.</summary>
    /// <param name="current">The endpoint's interval so far.</param>
    /// <param name="entries">How many entries the document held.</param>
    /// <param name="known">How many of them were known already.</param>
    /// <param name="pollInterval">What the document asks for (ttl, sy:updatePeriod).</param>
    /// <param name="maxAge">What the server asks for (Cache-Control: max-age).</param>
    public static RefreshPlan AfterEntries(TimeSpan current, int entries, int known, TimeSpan? pollInterval, TimeSpan? maxAge)
    {
        if (entries == 0)
            return Plan(current * 1.5, "It held no entries", pollInterval, maxAge);
        var told = $"{entries - known} of {entries} entries were new";
        return (known / (double)entries) switch
        {
            < 1 / 3.0 => Plan(current / 2, told, pollInterval, maxAge),
            > 2 / 3.0 => Plan(current * 1.25, told, pollInterval, maxAge),
            _ => Plan(current, told, pollInterval, maxAge),
        };
    }

    /// <summary>After 304, or a body that is byte for byte the last one.</summary>
    public static RefreshPlan AfterNoChange(TimeSpan current, TimeSpan? pollInterval, TimeSpan? maxAge) =>
        Plan(current * 1.5, "Nothing had changed", pollInterval, maxAge);

    /// <summary>The same plan, but the next fetch comes as soon as one may.</summary>
    public static RefreshPlan Soon(RefreshPlan plan, string why) =>
        plan with { Wait = Shortest, Reason = $"{why}: next in {Durations.Words(Shortest)}." };

    /// <summary>After a failed fetch: exponential backoff with full jitter over the weight of the failures in a row.</summary>
    /// <param name="current">The endpoint's interval so far; it is kept for when the endpoint recovers.</param>
    /// <param name="failures">Sum of the weights of the failures in a row before this one; 0 after a success.</param>
    /// <param name="failure">What happened now.</param>
    /// <param name="random">A uniform random number, at least 0 and below 1.</param>
    public static RefreshPlan AfterFailure(TimeSpan current, int failures, FetchOutcome.Failed failure, double random) =>
        AfterFailure(current, failures, FailureWeights.Of(failure.Kind), failure.Reason, failure.RetryAfter, random);

    /// <summary>As above, for a document that arrived but could not be read, with the reason in words.</summary>
    public static RefreshPlan AfterFailure(
        TimeSpan current, int failures, FailureWeight weight, string reason, TimeSpan? retryAfter, double random)
    {
        var total = Math.Min(failures, 1000) + (int)weight;
        // From 2^9 on the cap decides anyway; more would only overflow.
        var ceiling = Shortest * Math.Pow(2, Math.Min(total, 9));
        var wait = Clamp(Clamp(ceiling, Shortest, LongestAfterFailures) * random, Shortest, LongestAfterFailures);
        var why = $"{reason.TrimEnd('.', ' ')}: trying again in {Durations.Words(wait)}";
        if (retryAfter is { } asked && asked > wait)
        {
            wait = Clamp(asked, wait, LongestAfterFailures);
            why = $"{reason.TrimEnd('.', ' ')}: trying again in {Durations.Words(wait)}, as the server asks (Retry-After)";
        }
        return new RefreshPlan(Clamp(current, Shortest, Longest), wait, total, why + ".");
    }

    private static RefreshPlan Plan(TimeSpan wanted, string told, TimeSpan? pollInterval, TimeSpan? maxAge)
    {
        var interval = Clamp(wanted, Shortest, Longest);
        var (wait, who) = (interval, "");
        if (pollInterval > wait)
            (wait, who) = (pollInterval.Value, ", as the feed asks (ttl)");
        if (maxAge > wait)
            (wait, who) = (maxAge.Value, ", as the server asks (max-age)");
        // Some outlets send a ttl of a week by accident; half a working day late is as late as news may be.
        wait = Clamp(wait, Shortest, Longest);
        return new RefreshPlan(interval, wait, 0, $"{told}: next in {Durations.Words(wait)}{who}.");
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least : value > most ? most : value;
}

/// <summary>What <see cref="RefreshInterval"/> decided.</summary>
/// <param name="Interval">The endpoint's own interval from now on, to be stored.</param>
/// <param name="Wait">How long to wait this time; other than <paramref name="Interval"/> after failures or where a server asks for more.</param>
/// <param name="Failures">Sum of the weights of the failures in a row, to be stored; 0 after a success.</param>
/// <param name="Reason">One sentence for /status.</param>
public sealed record RefreshPlan(TimeSpan Interval, TimeSpan Wait, int Failures, string Reason);
