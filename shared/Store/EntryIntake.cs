using System.Security.Cryptography;
using System.Text;
using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Store;

/// <summary>Takes the entries of a fetched document in: stores those not known already and asks for each to be read.</summary>
public sealed class EntryIntake(EntryStore entries, IQueues queues, IRecordings recordings, TimeProvider clock)
{
    /// <summary>
    /// Safe to repeat: an entry is stored before its message is sent, and when the same endpoint finds it stored but unread,
    /// perhaps because the process died in between, it asks again. <paramref name="before"/> is what is remembered of the
    /// endpoint: where nearly everything is new at once, the entries are held back until the next fetch shows them again.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(
        Endpoint endpoint, EndpointState before, FeedDocument document, CancellationToken cancellationToken)
    {
        var candidates = await LookUpAsync(endpoint, document, cancellationToken);
        var steps = IntakePlan.Steps(candidates, before, recordings.AreReplayed, clock.GetUtcNow());
        foreach (var (candidate, step) in candidates.Zip(steps))
            await CarryOutAsync(candidate, step, cancellationToken);
        var released = await ReleaseRestAsync(before, candidates, cancellationToken);
        return Count(candidates, steps, before) with
        {
            Seen = document.Entries.Count,
            Released = steps.Count(step => step == IntakeStep.Release) + released,
        };
    }

    // An address that a document names twice counts once.
    private async Task<List<IntakeCandidate>> LookUpAsync(Endpoint endpoint, FeedDocument document, CancellationToken cancellationToken)
    {
        var candidates = new List<IntakeCandidate>(document.Entries.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in document.Entries)
        {
            var now = ToStored(endpoint, entry);
            if (seen.Add(now.Id))
                candidates.Add(new IntakeCandidate(now, await entries.FindAsync(now.Id, cancellationToken)));
        }
        return candidates;
    }

    private async Task CarryOutAsync(IntakeCandidate candidate, IntakeStep step, CancellationToken cancellationToken)
    {
        var (now, stored) = candidate;
        switch (step)
        {
            case IntakeStep.TakeIn:
                await entries.InsertAsync(now, cancellationToken);
                await AskAsync(now, cancellationToken);
                break;
            case IntakeStep.Change:
                now = now with { FirstSeen = stored!.FirstSeen, ArticleId = stored.ArticleId, ChangedAt = clock.GetUtcNow() };
                await entries.SaveAsync(now, cancellationToken);
                await AskAsync(now, cancellationToken);
                break;
            case IntakeStep.AskAgain:
                await AskAsync(now, cancellationToken);
                break;
            case IntakeStep.Hold:
                var held = now with { Progress = EntryProgress.Held, Reason = "It came with suspiciously many others and waits until it is seen again." };
                await entries.InsertAsync(now.Progress == EntryProgress.Dropped ? now : held, cancellationToken);
                break;
            case IntakeStep.Release:
                await ReleaseAsync(stored!, cancellationToken);
                break;
            case IntakeStep.Readdressed:
                await entries.InsertAsync(now with { Progress = EntryProgress.Dropped, Reason = IntakePlan.ReaddressedReason }, cancellationToken);
                break;
        }
    }

    // Where most of what was held is there again, so is the source: what has dropped out of the feed since is taken in too.
    private async Task<int> ReleaseRestAsync(EndpointState before, List<IntakeCandidate> candidates, CancellationToken cancellationToken)
    {
        if (before.Held.Count == 0)
            return 0;
        var gone = before.Held.Except(candidates.Select(candidate => candidate.Now.Id), StringComparer.Ordinal).ToList();
        if (gone.Count * 2 > before.Held.Count)
            return 0;
        var released = 0;
        foreach (var id in gone)
        {
            if (await entries.FindAsync(id, cancellationToken) is not { Progress: EntryProgress.Held } held)
                continue;
            await ReleaseAsync(held, cancellationToken);
            released++;
        }
        return released;
    }

    private async Task ReleaseAsync(StoredEntry held, CancellationToken cancellationToken)
    {
        var released = held with { Progress = EntryProgress.Queued, Reason = null };
        await entries.SaveAsync(released, cancellationToken);
        await AskAsync(released, cancellationToken);
    }

    private Task AskAsync(StoredEntry entry, CancellationToken cancellationToken) => entry.Progress == EntryProgress.Queued
        ? queues.SendAsync(StoreNames.ReadArticleQueue, StoreJson.Write(new ReadArticleMessage(entry.Id)), delay: null, cancellationToken)
        : Task.CompletedTask;

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
}
