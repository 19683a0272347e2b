namespace Aggregator.Fuzz;

/// <summary>How long, from where and what. Either <paramref name="Cases"/> or <paramref name="Time"/> ends a run.</summary>
internal sealed record FuzzOptions(int Seed, TimeSpan Time, long Cases, int Workers, string Folder)
{
    /// <summary>The most that is fetched of any document (Fetch:MaxBytes).</summary>
    public const int MaxInput = 5 * 1024 * 1024;

    /// <summary>Processor time that no input may take.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes that reading an input may allocate in all; most are garbage at once.</summary>
    public static long MostAllocated(int length) => (256L << 20) + (600L * length);
}
