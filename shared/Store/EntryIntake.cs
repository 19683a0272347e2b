using System.Security.Cryptography;
using System.Text;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Store;

/// <summary>How many entries a document held, how many were not known before, how many changed and how many were dropped.</summary>
public sealed record IntakeResult(int Seen, int New, int Changed, int Dropped);

/// <summary>Takes the entries of a fetched document in: stores those not known already and asks for each to be read.</summary>
public sealed class EntryIntake(EntryStore entries, CollectRequests requests, TimeProvider clock)
{
    /// <summary>
    /// Safe to repeat: entries are stored before their messages are sent, and when the same endpoint finds one stored but
    /// unread, perhaps because the process died in between, it asks again. Of entries with one address the first counts.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(
        Endpoint endpoint, FeedDocument document, CancellationToken cancellationToken)
    {
        var given = document.Entries.Select(entry => ToStored(endpoint, entry)).DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        var known = (await entries.FindManyAsync([.. given.Select(entry => entry.Id)], cancellationToken))
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var fresh = given.Where(entry => !known.ContainsKey(entry.Id)).ToList();
        var reworded = given.Where(entry => known.TryGetValue(entry.Id, out var before) && HasChanged(before, entry)).ToList();
        var unread = given.Where(entry => known.TryGetValue(entry.Id, out var before) && IsUnread(before, endpoint)).ToList();

        await entries.InsertManyAsync(fresh, cancellationToken);
        await entries.SaveManyAsync(
            [.. reworded.Select(entry => entry with { FirstSeen = known[entry.Id].FirstSeen, ArticleId = known[entry.Id].ArticleId })], cancellationToken);
        var taken = fresh.Concat(reworded).Union(unread).ToList();
        await requests.ReadAsync([.. taken.Where(entry => entry.Progress == EntryProgress.Queued).Select(entry => entry.Id)], cancellationToken);
        return new IntakeResult(
            document.Entries.Count, fresh.Count, reworded.Except(unread).Count(), taken.Count(entry => entry.Progress == EntryProgress.Dropped));
    }

    private static bool IsUnread(StoredEntry known, Endpoint endpoint) =>
        known.Progress == EntryProgress.Queued && known.EndpointId == endpoint.Id;

    // Several endpoints of a source word the same entry differently; only the one that brought it first may change it,
    // or the article would flip between their wordings for ever.
    private static bool HasChanged(StoredEntry known, StoredEntry stored) =>
        known.EndpointId == stored.EndpointId && known.EntryHash != stored.EntryHash;

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
