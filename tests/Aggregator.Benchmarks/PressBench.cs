using System.Diagnostics;

namespace Aggregator.Benchmarks;

/// <summary>A full first round over the simulated press: every source with thirty articles and their pages, from an empty store to the last list.</summary>
internal static class PressBench
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
            $"press: first round with pages: {app.Catalogue.Sources.Count} sources, {stored} of {app.Published} articles stored in {wall.TotalSeconds:F1} s wall "
            + $"and {cpu.TotalSeconds:F1} s CPU (start included), {stored / wall.TotalSeconds:F0} articles/s, peak memory {peak / 1e6:F0} MB");
        return stored == app.Published ? 0 : 1;
    }
}
