using Aggregator.Insight;

namespace Aggregator.Store;

/// <summary>What is remembered of one endpoint between two fetches: one row of the Sources table.</summary>
public sealed record EndpointState
{
    public required string EndpointId { get; init; }

    public required DateTimeOffset NextDue { get; init; }

    /// <summary>Why the next fetch is at that time, in words.</summary>
    public string? NextReason { get; init; }

    /// <summary>The usual time between two fetches.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Names the fetch that is under way; null when none is.</summary>
    public string? Lease { get; init; }

    public DateTimeOffset? LeaseEnds { get; init; }

    /// <summary>How often the fetch under way was asked for; 0 when none is.</summary>
    public int Asked { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public string? BodyHash { get; init; }

    /// <summary>When a fetch without validators last succeeded; once a day one is made.</summary>
    public DateTimeOffset? LastUnconditional { get; init; }

    public DateTimeOffset? LastTry { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When an entry that was not known before last arrived.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>What came of the last try, in words.</summary>
    public string? LastOutcome { get; init; }

    /// <summary>Failed tries since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>Weighted sum of those failures, the measure for slowing down.</summary>
    public int FailureWeight { get; init; }

    public int EntriesSeen { get; init; }

    public int EntriesNew { get; init; }

    /// <summary>Set when the endpoint answered with permanent redirects only; reported, and used from then on.</summary>
    public Uri? MovedTo { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What is wrong although the endpoint answers, each with its beginning.</summary>
    public IReadOnlyList<Symptom> Symptoms { get; init; } = [];

    /// <summary>What the last document asked for (ttl, sy:updatePeriod); holds for the 304s after it too.</summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>When the last 304 came; null when none has come since the last document.</summary>
    public DateTimeOffset? LastNotModified { get; init; }

    /// <summary>When the latest entry came: as it states at the first reading, as we saw it from then on.</summary>
    public DateTimeOffset? LatestEntry { get; init; }

    /// <summary>The longest time that usually passes without a new entry; null while that is not known.</summary>
    public TimeSpan? UsualGap { get; init; }

    /// <summary>The titles of the last document: <see cref="TitlePrints"/>.</summary>
    public string? Titles { get; init; }

    /// <summary>Ids of the entries that wait for the next fetch to confirm them.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>New entries of the last document that were left for the next fetch, because there were so many.</summary>
    public int EntriesLeft { get; init; }

    /// <summary>How many documents differed although nothing in their entries did, since one was last the same.</summary>
    public int DiffersInARow { get; init; }
}
