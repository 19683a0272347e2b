using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Parse;
using Aggregator.Store;

namespace Aggregator.Sources;

/// <summary>Opens and closes one fetch of an endpoint: checks the lease, says what to ask for, and writes down what came of it.</summary>
public sealed class EndpointJournal(
    EndpointStates states, EndpointInspector inspector, IRecordings recordings, CollectOptions options, TimeProvider clock)
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
        var before = leased.Value with { Lease = null, LeaseEnds = null, Asked = 0, LastTry = now };
        var state = (fetched, parsed) switch
        {
            (FetchOutcome.Failed failed, _) => EndpointProgress.AfterFailure(before, failed, now, Random.Shared.NextDouble()),
            (FetchOutcome.Fetched { Document: var document }, ParseOutcome.NotAFeed unread) =>
                EndpointProgress.AfterUnreadable(before, DocumentReader.KindOf(document), unread.Reason, now, Random.Shared.NextDouble()),
            (FetchOutcome.Fetched { Document: var document }, ParseOutcome.Parsed { Document: var feed }) =>
                EndpointProgress.AfterDocument(await ReadingAsync(before, endpoint, document, feed, intake!, cancellationToken)),
            (FetchOutcome.Fetched { Document: var document }, _) =>
                EndpointProgress.AfterSameDocument(before, document, IsUnconditional(before), now),
            (FetchOutcome.NotModified same, _) => EndpointProgress.AfterNotModified(before, same, now),
            _ => throw new InvalidOperationException($"Outcome {fetched.GetType().Name} does not end a fetch."),
        };
        inspector.Report(before, state);
        if (recordings.HasMore(state.MovedTo ?? endpoint.Url))
            state = state with { NextDue = now, NextReason = "More recordings to replay." };
        await EndAsync(leased, state, cancellationToken);
        return state;
    }

    /// <summary>Writes down that a fetch broke off too often to be tried at once again; nothing when its lease was given on.</summary>
    public async Task BreakOffAsync(FetchSourceMessage message, CancellationToken cancellationToken)
    {
        if (await OpenAsync(message, cancellationToken) is not { } leased)
            return;
        var now = clock.GetUtcNow();
        var before = leased.Value with { Lease = null, LeaseEnds = null, Asked = 0, LastTry = now };
        var failed = new FetchOutcome.Failed(FetchFailure.BrokenOff, "Fetching or reading it broke off too often in a row; the log says why.");
        var state = EndpointProgress.AfterFailure(before, failed, now, Random.Shared.NextDouble());
        inspector.Report(before, state);
        await EndAsync(leased, state, cancellationToken);
    }

    private async Task EndAsync(Versioned<EndpointState> leased, EndpointState state, CancellationToken cancellationToken)
    {
        if (await states.SaveAsync(leased with { Value = state }, cancellationToken))
            return;
        // Asked for again meanwhile, it is still ours to end; ended by another, it stands as that one wrote it.
        if (await states.FindAsync(state.EndpointId, cancellationToken) is { } now && now.Value.Lease == leased.Value.Lease)
            await states.SaveAsync(now with { Value = state }, cancellationToken);
    }

    private async Task<DocumentReading> ReadingAsync(
        EndpointState before, Endpoint endpoint, FetchedDocument document, FeedDocument feed, IntakeResult intake, CancellationToken cancellationToken) =>
        new(inspector.SourceOf(endpoint), endpoint, before, document, feed, intake, clock.GetUtcNow())
        {
            Siblings = await inspector.SiblingsAsync(endpoint, cancellationToken),
            WasUnconditional = IsUnconditional(before),
        };

    private bool IsUnconditional(EndpointState state)
    {
        var now = clock.GetUtcNow();
        return state.LastUnconditional is not { } last || last.AddHours(options.UnconditionalHours) <= now
            || !SilentFailures.TrustsValidators(state, now);
    }
}
