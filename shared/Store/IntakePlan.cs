using Aggregator.Insight;

namespace Aggregator.Store;

/// <summary>One entry of a document as it would be stored, and as it is stored already; null where it is not.</summary>
public sealed record IntakeCandidate(StoredEntry Now, StoredEntry? Stored);

/// <summary>What is done with one entry of a document.</summary>
public enum IntakeStep
{
    /// <summary>Known and unchanged.</summary>
    Skip,

    /// <summary>New: stored, and asked to be read.</summary>
    TakeIn,

    /// <summary>Known with another text: stored anew, and asked to be read again.</summary>
    Change,

    /// <summary>Stored but not read, perhaps because a process died in between: asked for again.</summary>
    AskAgain,

    /// <summary>New, but suspicious: stored, and not asked for before it is seen again.</summary>
    Hold,

    /// <summary>Held before and there again: asked for now.</summary>
    Release,

    /// <summary>New by its address, known by its title: stored as dropped.</summary>
    Readdressed,

    /// <summary>New, but there are too many: left for the next fetch.</summary>
    Leave,
}

/// <summary>Decides over a whole document what is done with each of its entries. Pure.</summary>
public static class IntakePlan
{
    /// <summary>New entries taken in from one document; sitemaps and runaway feeds bring the rest with the next fetches.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Why an entry was dropped that came back under another address.</summary>
    public const string ReaddressedReason = "The endpoint showed the same title under another address before.";

    private const int EnoughToJudge = 5;

    // Twice the longest interval: after that a feed may have turned over by itself.
    private static readonly TimeSpan Away = TimeSpan.FromHours(12);

    private static readonly TimeSpan BetweenChanges = TimeSpan.FromDays(1);

    /// <summary>One step for each candidate, in their order.</summary>
    /// <param name="candidates">The entries of the document, each address once.</param>
    /// <param name="before">What is remembered of the endpoint.</param>
    /// <param name="areReplayed">The documents are recordings, between which days may lie.</param>
    /// <param name="now">The time of the fetch.</param>
    public static IReadOnlyList<IntakeStep> Steps(
        IReadOnlyList<IntakeCandidate> candidates, EndpointState before, bool areReplayed, DateTimeOffset now)
    {
        var fresh = candidates.Count(candidate => candidate.Stored is null);
        var isSudden = !areReplayed && IsSudden(candidates.Count, fresh, before, now);
        var titles = TitlePrints.Parse(before.Titles);
        var readdressed = isSudden ? candidates.Count(candidate => IsReaddressed(candidate, titles)) : 0;
        var addressesChange = readdressed > 0 && readdressed * 5 >= fresh * 4;
        var isUnsteady = before.Symptoms.Any(symptom => symptom.Kind == SymptomKind.TextsChange);
        var kept = fresh > MostAtOnce && !isSudden ? Newest(candidates) : null;
        return [.. candidates.Select(candidate => candidate.Stored switch
        {
            null when addressesChange && IsReaddressed(candidate, titles) => IntakeStep.Readdressed,
            null when isSudden && !addressesChange => IntakeStep.Hold,
            null => kept is null || kept.Contains(candidate.Now.Id) ? IntakeStep.TakeIn : IntakeStep.Leave,
            { Progress: EntryProgress.Held } => IntakeStep.Release,
            var stored => OfKnown(candidate, stored, isUnsteady, now),
        })];
    }

    /// <summary>
    /// Whether four fifths of the entries are new although the endpoint was read lately: a redirect to something else, a
    /// feed of another outlet, a break-in, an address scheme that changes. Not at the first reading, nor where the last
    /// one was of nothing, left something over, or lies far back.
    /// </summary>
    public static bool IsSudden(int seen, int fresh, EndpointState before, DateTimeOffset now) =>
        seen >= EnoughToJudge && fresh * 5 >= seen * 4
        && before.LastSuccess is { } last && now - last <= Away
        && before is { EntriesSeen: > 0, EntriesLeft: 0 };

    /// <summary>
    /// Whether the text differs. Several endpoints of a source word the same entry differently; only the one that brought
    /// it first may change it, or the article would flip between their wordings for ever.
    /// </summary>
    public static bool HasChanged(IntakeCandidate candidate) =>
        candidate.Stored is { } stored && stored.EndpointId == candidate.Now.EndpointId && stored.EntryHash != candidate.Now.EntryHash;

    private static IntakeStep OfKnown(IntakeCandidate candidate, StoredEntry stored, bool isUnsteady, DateTimeOffset now)
    {
        if (HasChanged(candidate) && !(isUnsteady && stored.ChangedAt + BetweenChanges > now))
            return IntakeStep.Change;
        return stored.Progress == EntryProgress.Queued && stored.EndpointId == candidate.Now.EndpointId ? IntakeStep.AskAgain : IntakeStep.Skip;
    }

    private static bool IsReaddressed(IntakeCandidate candidate, TitlePrints titles) =>
        candidate.Stored is null && titles.Contains(candidate.Now.Entry.Title);

    // Without dates the document's order decides.
    private static HashSet<string> Newest(IEnumerable<IntakeCandidate> candidates) => [.. candidates
        .Where(candidate => candidate.Stored is null)
        .OrderByDescending(candidate => candidate.Now.Entry.Published?.Value)
        .Take(MostAtOnce).Select(candidate => candidate.Now.Id)];
}
