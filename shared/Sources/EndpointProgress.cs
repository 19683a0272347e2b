using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Parse;
using Aggregator.Store;

namespace Aggregator.Sources;

/// <summary>What an endpoint's state becomes after a fetch. Pure: knows no clock, and is given its random numbers.</summary>
public static class EndpointProgress
{
    private const int MostWarnings = 10;

    /// <summary>
    /// After a document that was read. Validators and the body's hash are kept only when everything of it was taken in, so
    /// that otherwise the next fetch brings it again.
    /// </summary>
    public static EndpointState AfterDocument(DocumentReading read)
    {
        var (before, document, feed, intake, now) = (read.Before, read.Document, read.Feed, read.Intake, read.Now);
        var next = RefreshInterval.AfterEntries(before.Interval, intake.Seen, intake.Seen - intake.New, feed.PollInterval, document.MaxAge);
        if (intake.IsIncomplete)
            next = RefreshInterval.Soon(next, intake.Held.Count > 0 ? "To see whether the new entries stay" : "More entries wait");
        var latest = Silence.LatestEntry(before, feed.Entries, intake.Recent > 0, now);
        var usual = Silence.UsualGap(before, feed.Entries, intake.Recent > 0, now);
        return Recovered(before, now) with
        {
            ETag = intake.IsIncomplete ? null : document.ETag,
            LastModified = intake.IsIncomplete ? null : document.LastModified,
            BodyHash = intake.IsIncomplete ? null : document.BodyHash,
            MovedTo = document.MovedTo ?? before.MovedTo,
            LastUnconditional = read.WasUnconditional ? now : before.LastUnconditional,
            LastNotModified = null,
            LastNew = intake.Recent > 0 ? now : before.LastNew,
            LastOutcome = intake.ToString(),
            EntriesSeen = intake.Seen,
            EntriesNew = intake.New,
            EntriesLeft = intake.Left,
            Held = intake.Held,
            Titles = TitlePrints.Of(feed.Entries).ToString(),
            LatestEntry = latest,
            UsualGap = usual,
            DiffersInARow = before.DiffersInARow + (intake is { Recent: 0, Changed: 0, IsIncomplete: false } && before.LastNotModified is null ? 1 : 0),
            Warnings = [.. ContentTypeCheck.Warnings(read.Endpoint.Kind, document.ContentType), .. feed.Warnings.Take(MostWarnings)],
            Symptoms = SilentFailures.AfterDocument(read, latest, usual),
            PollInterval = feed.PollInterval,
            Interval = next.Interval,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }

    /// <summary>After 304.</summary>
    public static EndpointState AfterNotModified(EndpointState before, FetchOutcome.NotModified same, DateTimeOffset now) =>
        Unchanged(before, same.MaxAge, same.MovedTo, "Not modified (304).", now) with
        {
            LastNotModified = now,
            DiffersInARow = 0,
        };

    /// <summary>After the document that was there before, byte for byte.</summary>
    public static EndpointState AfterSameDocument(EndpointState before, FetchedDocument document, bool wasUnconditional, DateTimeOffset now) =>
        Unchanged(before, document.MaxAge, document.MovedTo, "The same document again.", now) with
        {
            LastUnconditional = wasUnconditional ? now : before.LastUnconditional,
            LastNotModified = wasUnconditional ? null : before.LastNotModified,
            DiffersInARow = 0,
        };

    /// <summary>After a document that is nothing we read.</summary>
    internal static EndpointState AfterUnreadable(EndpointState before, BodyKind.Kind found, string reason, DateTimeOffset now, double random) =>
        AfterFailure(before, new FetchOutcome.Failed(FetchFailure.NotReadable, reason), now, random) with
        {
            Symptoms = SilentFailures.AfterUnreadable(before, found == BodyKind.Kind.Html, found == BodyKind.Kind.Empty, reason, now),
        };

    /// <summary>After a fetch that failed. An endpoint that had moved goes back to its own address when the new one is gone.</summary>
    public static EndpointState AfterFailure(EndpointState before, FetchOutcome.Failed failed, DateTimeOffset now, double random)
    {
        var next = RefreshInterval.AfterFailure(before.Interval, before.FailureWeight, failed, random);
        return before with
        {
            LastOutcome = failed.Reason,
            Failures = before.Failures + 1,
            FailureWeight = next.Failures,
            EntriesNew = 0,
            MovedTo = FailureWeights.Of(failed.Kind) == FailureWeight.Temporary ? before.MovedTo : null,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }

    private static EndpointState Unchanged(EndpointState before, TimeSpan? maxAge, Uri? movedTo, string outcome, DateTimeOffset now)
    {
        var next = RefreshInterval.AfterNoChange(before.Interval, before.PollInterval, maxAge);
        return Recovered(before, now) with
        {
            LastOutcome = outcome,
            MovedTo = movedTo ?? before.MovedTo,
            EntriesNew = 0,
            Symptoms = SilentFailures.AfterNoChange(before, now),
            Interval = next.Interval,
            NextDue = now + next.Wait,
            NextReason = next.Reason,
        };
    }

    private static EndpointState Recovered(EndpointState state, DateTimeOffset now) =>
        state with { LastSuccess = now, Failures = 0, FailureWeight = 0 };
}
