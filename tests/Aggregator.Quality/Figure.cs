namespace Aggregator.Quality;

/// <summary>One share between 0 and 1, measured over a set that nobody of this project made.</summary>
/// <param name="Name">What was measured, in words.</param>
/// <param name="Floor">What it must never drop below again; only ever raised.</param>
/// <param name="Of">How many cases there were.</param>
public sealed record Figure(string Name, double Value, double Floor, int Of)
{
    /// <summary>What it is to reach; null where the floor is all that was asked for.</summary>
    public double? Target { get; init; }

    /// <summary>Why the target was not reached and what was tried; empty where it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What went wrong, one line a case.</summary>
    public IReadOnlyList<string> Misses { get; init; } = [];
}
