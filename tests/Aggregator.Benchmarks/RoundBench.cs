using System.Diagnostics;

namespace Aggregator.Benchmarks;

/// <summary>A full first round: every source of the catalogue with thirty articles each, from an empty store to the last list.</summary>
internal static class RoundBench
{
    private const int ArticlesPerSource = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var app = await MeasuredApp.StartAsync(ArticlesPerSource);
        await app.Watch.WaitUntilQuietAsync(Patience);
        var wall = watch.Elapsed;
        var (cpu, peak) = app.Used();
        var stored = (await app.Watch.CardsAsync()).Count;
        Console.WriteLine(
            $"first round: {app.Catalogue.Sources.Count} sources, {stored} of {app.Published} articles stored in {wall.TotalSeconds:F1} s wall "
            + $"and {cpu.TotalSeconds:F1} s CPU (start included), {stored / wall.TotalSeconds:F0} articles/s, peak memory {peak / 1e6:F0} MB");
        return stored == app.Published ? 0 : 1;
    }
}
