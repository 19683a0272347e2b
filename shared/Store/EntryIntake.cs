using System.Security.Cryptography;
using System.Text;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Store;

/// <summary>Takes the entries of a fetched document in: stores those not known already and asks for each to be read.</summary>
public sealed class EntryIntake(EntryStore entries, CollectRequests requests, IRecordings recordings, TimeProvider clock)
{
    /// <summary>
    /// Safe to repeat: entries are stored before their messages are sent, and when the same endpoint finds one stored but
    /// unread, perhaps because the process died in between, it asks again. <paramref name="before"/> is what is remembered of the
    /// endpoint: where nearly everything is new at once, the entries are held back until the next fetch shows them again.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(
        Endpoint endpoint, EndpointState before, FeedDocument document, CancellationToken cancellationToken)
    {
        var candidates = await LookUpAsync(endpoint, document, cancellationToken);
        var steps = IntakePlan.Steps(candidates, before, recordings.AreReplayed, clock.GetUtcNow());
        var rest = await HeldRestAsync(before, candidates, cancellationToken);
        var work = candidates.Zip(steps, Work).OfType<IntakeWork>().Concat(rest.Select(Released)).ToList();
        await entries.InsertManyAsync([.. work.Where(one => one.Write == TableWriteKind.Insert).Select(one => one.Entry)], cancellationToken);
        await entries.SaveManyAsync([.. work.Where(one => one.Write == TableWriteKind.Upsert).Select(one => one.Entry)], cancellationToken);
        await requests.ReadAsync([.. work.Where(one => one.Entry.Progress == EntryProgress.Queued).Select(one => one.Entry.Id)], cancellationToken);
        return Count(candidates, steps, before) with
        {
            Seen = document.Entries.Count,
            Released = steps.Count(step => step == IntakeStep.Release) + rest.Count,
        };
    }

    // An address that a document names twice counts once.
    private async Task<List<IntakeCandidate>> LookUpAsync(Endpoint endpoint, FeedDocument document, CancellationToken cancellationToken)
    {
        var given = document.Entries.Select(entry => ToStored(endpoint, entry)).DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        var stored = (await entries.FindManyAsync([.. given.Select(entry => entry.Id)], cancellationToken))
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        return [.. given.Select(entry => new IntakeCandidate(entry, stored.GetValueOrDefault(entry.Id)))];
    }

    // What is written and asked for; null where nothing is to be done. A null write leaves what is stored as it is.
    private IntakeWork? Work(IntakeCandidate candidate, IntakeStep step)
    {
        var (now, stored) = candidate;
        return step switch
        {
            IntakeStep.TakeIn => new IntakeWork(now, TableWriteKind.Insert),
            IntakeStep.Change => new IntakeWork(
                now with { FirstSeen = stored!.FirstSeen, ArticleId = stored.ArticleId, ChangedAt = clock.GetUtcNow() }, TableWriteKind.Upsert),
            IntakeStep.AskAgain => new IntakeWork(now, Write: null),
            IntakeStep.Hold when now.Progress != EntryProgress.Dropped => new IntakeWork(
                now with { Progress = EntryProgress.Held, Reason = "It came with suspiciously many others and waits until it is seen again." }, TableWriteKind.Insert),
            IntakeStep.Hold => new IntakeWork(now, TableWriteKind.Insert),
            IntakeStep.Release => Released(stored!),
            IntakeStep.Readdressed => new IntakeWork(
                now with { Progress = EntryProgress.Dropped, Reason = IntakePlan.ReaddressedReason }, TableWriteKind.Insert),
            _ => null,
        };
    }

    private static IntakeWork Released(StoredEntry held) =>
        new(held with { Progress = EntryProgress.Queued, Reason = null }, TableWriteKind.Upsert);

    // Where most of what was held is there again, so is the source: what has dropped out of the feed since is taken in too.
    private async Task<IReadOnlyList<StoredEntry>> HeldRestAsync(EndpointState before, List<IntakeCandidate> candidates, CancellationToken cancellationToken)
    {
        var gone = before.Held.Except(candidates.Select(candidate => candidate.Now.Id), StringComparer.Ordinal).ToList();
        if (gone.Count == 0 || gone.Count * 2 > before.Held.Count)
            return [];
        return [.. (await entries.FindManyAsync(gone, cancellationToken)).Where(entry => entry.Progress == EntryProgress.Held)];
    }

    private static IntakeResult Count(List<IntakeCandidate> candidates, IReadOnlyList<IntakeStep> steps, EndpointState before)
    {
        var fresh = candidates.Zip(steps).Where(pair => pair.First.Stored is null && pair.Second != IntakeStep.Readdressed).ToList();
        var own = candidates.Where(candidate => candidate.Stored?.EndpointId == candidate.Now.EndpointId).Select(candidate => (candidate.Stored!, candidate.Now)).ToList();
        var dropped = candidates.Zip(steps).Count(pair => pair.Second is IntakeStep.TakeIn or IntakeStep.Change && pair.First.Now.Progress == EntryProgress.Dropped);
        return new IntakeResult(candidates.Count, fresh.Count, steps.Count(step => step == IntakeStep.Change), dropped)
        {
            Recent = fresh.Count + candidates.Count(candidate => candidate.Stored is { } stored && stored.EndpointId != candidate.Now.EndpointId && stored.FirstSeen > (before.LastSuccess ?? DateTimeOffset.MinValue)),
            Held = [.. candidates.Zip(steps).Where(pair => pair.Second == IntakeStep.Hold).Select(pair => pair.First.Now.Id)],
            Left = steps.Count(step => step == IntakeStep.Leave),
            Readdressed = steps.Count(step => step == IntakeStep.Readdressed),
            NewTimes = [.. fresh.Select(pair => pair.First.Now.Entry.Published).OfType<PublicationTime>().Select(time => time.Value)],
            Known = KnownEntries.Of(own),
        };
    }

    private StoredEntry ToStored(Endpoint endpoint, FeedEntry entry)
    {
        var url = entry.Link is null ? null : UrlNormaliser.Canonicalise(entry.Link, endpoint.Url);
        var reason = Refusal(entry, url);
        // Without an address there is no identity; the row then only explains the drop.
        var identity = url ?? $"{endpoint.Id} {entry.Id ?? entry.Link ?? entry.Title}";
        return new StoredEntry
        {
            Id = ArticleId.FromUrl(identity),
            Url = identity,
            SourceId = endpoint.SourceId,
            EndpointId = endpoint.Id,
            Entry = Trim(entry),
            EntryHash = Hash(entry),
            FirstSeen = clock.GetUtcNow(),
            Progress = reason is null ? EntryProgress.Queued : EntryProgress.Dropped,
            Reason = reason,
        };
    }

    private static string? Refusal(FeedEntry entry, string? url)
    {
        if (entry.Link is null)
            return "The entry has no link.";
        if (url is null)
            return $"The entry's link is not a web address: {entry.Link}";
        return entry.Title.Length == 0 && entry.Summary is null && entry.Content is null
            ? "The entry has neither title nor text."
            : null;
    }

    // A table row holds at most 900 KB; beyond this length the page is the better source anyway.
    private static FeedEntry Trim(FeedEntry entry) =>
        entry.Content is { Length: > 200_000 } ? entry with { Content = null } : entry;

    private static string Hash(FeedEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Title}\n{entry.Summary}\n{entry.Content}")));

    private sealed record IntakeWork(StoredEntry Entry, TableWriteKind? Write);
}
