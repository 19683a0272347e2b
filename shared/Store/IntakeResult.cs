using Aggregator.Insight;

namespace Aggregator.Store;

/// <summary>How many entries a document held, how many were not known before, how many changed and how many were dropped.</summary>
public sealed record IntakeResult(int Seen, int New, int Changed, int Dropped)
{
    /// <summary>How many nobody had seen when the endpoint was last read; <see cref="New"/> ones, and those that another endpoint brought since.</summary>
    public int Recent { get; init; }

    /// <summary>Ids of the new ones that wait for the next fetch to confirm them.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>How many that had waited were confirmed now.</summary>
    public int Released { get; init; }

    /// <summary>How many new ones were left for the next fetch.</summary>
    public int Left { get; init; }

    /// <summary>How many came back under another address.</summary>
    public int Readdressed { get; init; }

    /// <summary>The times that the new ones state.</summary>
    public IReadOnlyList<DateTimeOffset> NewTimes { get; init; } = [];

    public KnownEntries Known { get; init; } = KnownEntries.None;

    /// <summary>Whether the next fetch must bring the document again, changed or not.</summary>
    public bool IsIncomplete => Held.Count > 0 || Left > 0;

    /// <summary>One sentence for /status.</summary>
    public override string ToString() =>
        $"{Seen} entries, {New} new, {Changed} changed, {Dropped} dropped"
        + (Held.Count > 0 ? $", {Held.Count} held back" : "")
        + (Released > 0 ? $", {Released} confirmed" : "")
        + (Left > 0 ? $", {Left} left for the next fetch" : "") + ".";
}
