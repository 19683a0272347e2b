using System.Globalization;
using Aggregator.Fetch.Content;
using Aggregator.Fetch.Hosts;

namespace Aggregator.Fetch.Robots;

/// <summary>Whether we may go on: null in <paramref name="Stop"/>, and then the pause that this host gets.</summary>
internal readonly record struct RobotsAnswer(FetchOutcome? Stop, TimeSpan Pause);

/// <summary>Asks each origin's robots.txt before anything else of it is fetched, and once a day again (RFC 9309, 2.4).</summary>
internal sealed class RobotsGate(RobotsCache cache, RedirectFollower follower, HostTurns turns, FetchOptions options, TimeProvider clock)
{
    // RFC 9309, 2.3.1.4: after "a reasonably long period" an unreachable file may count as none.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(30);

    // One octet more than is read, so that the reader sees that there was more and drops the line that was cut.
    private static readonly Question Question = new("text/plain, */*;q=0.5", new BodyLimit(RobotsLines.MaxBytes + 1, CutsOff: true));

    public async Task<RobotsAnswer> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        var record = await cache.FindAsync(url, cancellationToken);
        if (record is null || record.Until <= clock.GetUtcNow())
        {
            var (fresh, stop) = await FetchAsync(url, record, cancellationToken);
            if (stop is not null)
                return new RobotsAnswer(stop, options.Pause);
            record = fresh!;
        }
        return Judge(url, record);
    }

    private RobotsAnswer Judge(Uri url, RobotsRecord record)
    {
        var now = clock.GetUtcNow();
        switch (record.State)
        {
            case RobotsState.Rules:
                var pause = PauseOf(record);
                return record.Rules.Allows(FetchOptions.ProductToken, url)
                    ? new RobotsAnswer(null, pause)
                    : new RobotsAnswer(new FetchOutcome.Failed(FetchFailure.RobotsDisallowed, $"The robots.txt of {url.Host} forbids {url.PathAndQuery}."), pause);
            case RobotsState.Unreachable when now - record.FailingSince < GivenUpAfter:
                return new RobotsAnswer(record.Failure! with { RetryAfter = record.Until > now ? record.Until - now : TimeSpan.Zero }, options.Pause);
            default:
                return new RobotsAnswer(null, options.Pause);
        }
    }

    private async Task<(RobotsRecord? Record, FetchOutcome? Stop)> FetchAsync(Uri url, RobotsRecord? old, CancellationToken cancellationToken)
    {
        await using var visit = new HostVisit(turns);
        var arrival = await FollowAsync(new Uri(url, "/robots.txt"), visit, cancellationToken);
        if (arrival.Stop is FetchOutcome.HostBusy or FetchOutcome.Failed { Kind: FetchFailure.AddressRefused })
            return (null, arrival.Stop);
        var record = Record(url, arrival, old);
        // Reading the rules and then what they allow is one visit (decision 16), unless the host asks for pauses itself.
        if (record.State is RobotsState.Rules or RobotsState.None)
            visit.FollowsAtOnce();
        visit.StayAway(arrival.Answer?.Headers.RetryAfter ?? CrawlDelayOf(record));
        await cache.KeepAsync(url, record, cancellationToken);
        return (record, null);
    }

    private async Task<Arrival> FollowAsync(Uri robots, HostVisit visit, CancellationToken cancellationToken)
    {
        // Half the time of a document, so that a robots.txt that never ends is remembered before the whole fetch is over.
        using var limit = new CancellationTokenSource(options.Timeout / 2, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await follower.FollowAsync(robots, Question, async (hop, token) => await visit.EnterAsync(hop, options.Pause, token), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = (options.TimeoutSeconds / 2).ToString("0.###", CultureInfo.InvariantCulture);
            var failed = new FetchOutcome.Failed(FetchFailure.TimedOut, $"no complete answer within {seconds} seconds.");
            return new Arrival(robots, null, failed, HasMoved: false);
        }
    }

    private RobotsRecord Record(Uri url, Arrival arrival, RobotsRecord? old)
    {
        var now = clock.GetUtcNow();
        var tomorrow = now.AddHours(options.RobotsCacheHours);
        var status = arrival.Answer?.Status ?? (arrival.Stop as FetchOutcome.Failed)?.Status;
        if (arrival.Answer is { Status: 200 or 203 } answer)
            return new RobotsRecord(RobotsState.Rules, answer.Body.ToArray(), tomorrow, null, null);
        // 429 says "not now", not "there is none"; more redirects than are followed count as none (RFC 9309, 2.3.1.2).
        var isNone = status is >= 400 and < 500 and not 429 || arrival.Stop is FetchOutcome.Failed { Kind: FetchFailure.RedirectFailed };
        if (isNone)
            return new RobotsRecord(RobotsState.None, null, tomorrow, null, null);
        var retry = now + Longer(TimeSpan.FromSeconds(options.RobotsRetrySeconds), arrival.Answer?.Headers.RetryAfter);
        retry = retry < tomorrow ? retry : tomorrow;
        // What the file said last holds as long as it cannot be read (RFC 9309, 2.4).
        return old is { State: RobotsState.Rules }
            ? old with { Until = retry }
            : new RobotsRecord(RobotsState.Unreachable, null, retry, old?.FailingSince ?? now, Failure(url, arrival));
    }

    private static FetchOutcome.Failed Failure(Uri url, Arrival arrival)
    {
        var rule = "nothing else of the host is fetched until it can be (RFC 9309)";
        return arrival.Stop is FetchOutcome.Failed failed
            ? failed with { Reason = $"The robots.txt of {url.Host} cannot be read, and {rule}: {failed.Reason}" }
            : new(FetchFailure.RobotsDisallowed, $"The robots.txt of {url.Host} answered {arrival.Answer!.Status}, and {rule}.", arrival.Answer.Status);
    }

    private TimeSpan PauseOf(RobotsRecord record) => Longer(options.Pause, CrawlDelayOf(record));

    private static TimeSpan? CrawlDelayOf(RobotsRecord record) =>
        record.State == RobotsState.Rules ? record.Rules.CrawlDelay(FetchOptions.ProductToken) : null;

    private static TimeSpan Longer(TimeSpan one, TimeSpan? other) => other > one ? other.Value : one;
}
