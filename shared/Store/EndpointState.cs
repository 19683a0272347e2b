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
}
