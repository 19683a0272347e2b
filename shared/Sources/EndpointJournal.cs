using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Parse;
using Aggregator.Store;

namespace Aggregator.Sources;

/// <summary>Opens and closes one fetch of an endpoint: checks the lease, says what to ask for, and writes down what came of it.</summary>
public sealed class EndpointJournal(EndpointStates states, IRecordings recordings, CollectOptions options, TimeProvider clock)
{
    /// <summary>The endpoint's state if <paramref name="message"/> still holds its lease; null when it was done or leased anew meanwhile.</summary>
    public async Task<Versioned<EndpointState>?> OpenAsync(FetchSourceMessage message, CancellationToken cancellationToken)
    {
        var state = await states.FindAsync(message.EndpointId, cancellationToken);
        return state?.Value.Lease == message.Lease ? state : null;
    }

    /// <summary>The request for an endpoint: conditional, except once a day.</summary>
    public FetchRequest Request(Endpoint endpoint, EndpointState state)
    {
        var request = new FetchRequest(state.MovedTo ?? endpoint.Url)
        {
            Purpose = endpoint.Kind == EndpointKind.Listing ? FetchPurpose.Page : FetchPurpose.Feed,
        };
        return IsUnconditional(state) ? request : request with { ETag = state.ETag, LastModified = state.LastModified };
    }

    /// <summary>The document, when it came and differs from the last one byte for byte; null otherwise.</summary>
    public static FetchedDocument? Changed(FetchOutcome outcome, EndpointState state) =>
        outcome is FetchOutcome.Fetched { Document: var document } && document.BodyHash != state.BodyHash ? document : null;

    /// <summary>
    /// Writes down what came of a fetch and when the next one is due, and gives the lease back. Validators are kept only
    /// after a document was read, so one that could not be read is asked for whole again.
    /// </summary>
    public async Task<EndpointState> CloseAsync(
        Versioned<EndpointState> leased, Endpoint endpoint, FetchOutcome fetched, ParseOutcome? parsed, IntakeResult? intake,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = leased.Value with { Lease = null, LeaseEnds = null, LastTry = now };
        var state = (fetched, parsed) switch
        {
            (FetchOutcome.Failed failed, _) => Failed(before, failed, now),
            (_, ParseOutcome.NotAFeed unread) => Failed(before, new(FetchFailure.NotReadable, unread.Reason), now),
            (FetchOutcome.Fetched { Document: var document }, ParseOutcome.Parsed { Document: var feed }) =>
                Succeeded(before, document, feed, intake!, now),
            (FetchOutcome.Fetched { Document: var document }, _) => Unchanged(before, document.MaxAge, "The same document again.", now) with
            {
                LastUnconditional = IsUnconditional(before) ? now : before.LastUnconditional,
            },
            (FetchOutcome.NotModified same, _) => Unchanged(before, same.MaxAge, "Not modified (304).", now),
            _ => throw new InvalidOperationException($"Outcome {fetched.GetType().Name} does not end a fetch."),
        };
        if (recordings.HasMore(state.MovedTo ?? endpoint.Url))
            state = state with { NextDue = now, NextReason = "More recordings to replay." };
        // Somebody else wrote the row: our lease had ended, and the fetch that holds it now will write its own end.
        await states.SaveAsync(leased with { Value = state }, cancellationToken);
        return state;
    }

    /// <summary>Writes down that a fetch broke off too often to be tried at once again; nothing when its lease was given on.</summary>
    public async Task BreakOffAsync(FetchSourceMessage message, CancellationToken cancellationToken)
    {
        if (await OpenAsync(message, cancellationToken) is not { } leased)
            return;
        var now = clock.GetUtcNow();
        var before = leased.Value with { Lease = null, LeaseEnds = null, LastTry = now };
        var failed = new FetchOutcome.Failed(FetchFailure.BrokenOff, "Fetching or reading it broke off too often in a row; the log says why.");
        await states.SaveAsync(leased with { Value = Failed(before, failed, now) }, cancellationToken);
    }

    private bool IsUnconditional(EndpointState state) =>
        state.LastUnconditional is not { } last || last.AddHours(options.UnconditionalHours) <= clock.GetUtcNow();

    private EndpointState Succeeded(
        EndpointState before, FetchedDocument document, FeedDocument feed, IntakeResult intake, DateTimeOffset now)
    {
        var next = RefreshInterval.AfterEntries(
            before.Interval, intake.Seen, intake.Seen - intake.New, feed.PollInterval, document.MaxAge);
        return Recovered(before, now) with
        {
            ETag = document.ETag,
            LastModified = document.LastModified,
            BodyHash = document.BodyHash,
            MovedTo = document.MovedTo ?? before.MovedTo,
            LastUnconditional = IsUnconditional(before) ? now : before.LastUnconditional,
            LastNew = intake.New > 0 ? now : before.LastNew,
            LastOutcome = $"{intake.Seen} entries, {intake.New} new, {intake.Changed} changed, {intake.Dropped} dropped.",
            EntriesSeen = intake.Seen,
            EntriesNew = intake.New,
            Warnings = [.. feed.Warnings.Take(10)],
            Interval = next.Interval,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }

    private static EndpointState Unchanged(EndpointState before, TimeSpan? maxAge, string outcome, DateTimeOffset now)
    {
        var next = RefreshInterval.AfterNoChange(before.Interval, pollInterval: null, maxAge);
        return Recovered(before, now) with
        {
            LastOutcome = outcome,
            EntriesNew = 0,
            Interval = next.Interval,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }

    private static EndpointState Recovered(EndpointState state, DateTimeOffset now) =>
        state with { LastSuccess = now, Failures = 0, FailureWeight = 0 };

    private static EndpointState Failed(EndpointState before, FetchOutcome.Failed failed, DateTimeOffset now)
    {
        var next = RefreshInterval.AfterFailure(before.Interval, before.FailureWeight, failed, Random.Shared.NextDouble());
        return before with
        {
            LastOutcome = failed.Reason,
            Failures = before.Failures + 1,
            FailureWeight = next.Failures,
            EntriesNew = 0,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }
}
