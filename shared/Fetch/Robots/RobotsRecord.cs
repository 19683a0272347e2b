namespace Aggregator.Fetch.Robots;

/// <summary>What asking for a robots.txt brought (RFC 9309, 2.3.1).</summary>
internal enum RobotsState
{
    /// <summary>There is a file and it was read.</summary>
    Rules,

    /// <summary>There is none (4xx): everything is allowed.</summary>
    None,

    /// <summary>It could not be read (5xx, no connection): nothing is allowed for a while.</summary>
    Unreachable,
}

/// <summary>What is remembered of one origin's robots.txt.</summary>
/// <param name="State">What came of asking.</param>
/// <param name="Body">The file, at most 500 KiB, where there are rules.</param>
/// <param name="Until">When to ask again.</param>
/// <param name="FailingSince">Since when it cannot be read; null when it can.</param>
/// <param name="Failure">The failure's class, status and reason, where it cannot be read.</param>
internal sealed record RobotsRecord(
    RobotsState State, byte[]? Body, DateTimeOffset Until, DateTimeOffset? FailingSince, FetchOutcome.Failed? Failure)
{
    private RobotsRules? rules;

    /// <summary>The rules, read when first asked for.</summary>
    public RobotsRules Rules => rules ??= RobotsRules.Parse(Body ?? []);
}
