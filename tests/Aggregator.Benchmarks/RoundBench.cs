using System.Globalization;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>
/// A round over feeds alone: 170 feeds of 50 entries, each on a host of its own, fetched with all manners of production
/// (robots.txt first, then the usual pause of two seconds, so no first round is shorter), stored, indexed, and there in the
/// lists; then a second round of 304s. The bounds are those of the whole round, on the embedded store; a tenth of it on Azurite stands beside it.
/// </summary>
internal static class RoundBench
{
    private const int Feeds = 170;

    // Each article is some forty requests there; all of the round would take many minutes.
    private const int FeedsOnAzurite = Feeds / 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Measures the embedded store, and Azurite beside it where it can be had; 1 when something was not collected.</summary>
    public static async Task<int> RunAsync(string? only = null)
    {
        var failed = 0;
        if (only is null or "embedded")
            failed += await MeasureAsync("embedded", Feeds, folder => Settings(("Storage", "embedded"), ("Data", folder)));
        if (only is null or "azurite")
        {
            if (Azurite.MissingReason is { } missing)
                Console.WriteLine($"round on Azurite: not measured. {missing}");
            else
            {
                var connection = (await Azurite.StartEmptyAsync()).ConnectionString;
                failed += await MeasureAsync("Azurite", FeedsOnAzurite, _ => Settings(("Storage", "azure"), ("AzureWebJobsStorage", connection)));
            }
        }
        return failed;
    }

    private static async Task<int> MeasureAsync(string store, int feeds, Func<string, Dictionary<string, string>> storage)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-round-").FullName;
        var catalogue = Directory.CreateDirectory(Path.Combine(folder, "catalogue")).FullName;
        var port = FeedServer.FreePort();
        var farm = await FeedFarm.InventAsync(catalogue, port, feeds);
        await using var server = await FeedServer.StartAsync(farm, port);
        var settings = storage(Path.Combine(folder, "data"));
        await using var watch = new StoreWatch(settings);
        foreach (var (name, value) in Settings(
            ("Catalogue", catalogue), ("Fetch:AllowLoopback", "true"), ("Collect:ReadPages", "false"), ("CollectSchedule", "*/1 * * * * *")))
            settings[name] = value;
        using var usage = new AppUsage(server);
        await using var app = await AppProcess.StartAsync([], settings, usage.Watch);

        var first = await CostAsync(app, farm.Feeds, server, watch, usage);
        var stored = (await watch.CardsAsync()).Count;
        var expected = farm.Feeds * FeedFarm.Entries;
        var sent = server.Sent;
        string Bound(string text) => feeds == Feeds ? $" ({text})" : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round on {store}: {sent} feeds of {farm.AverageBytes / 1024:F0} KB, {stored} of {expected} articles in the lists: {Seconds(first.Wall)} wall{Bound("at most 4, target 2.9")}, {Seconds(first.Cpu)} CPU{Bound("at most 6, target 3.3")}, "
            + $"with the start of the process {Seconds(first.WallWithStart)} and {Seconds(first.CpuWithStart)}, peak {first.PeakBytes / 1e6:F0} MB{Bound("at most 200")}"));

        usage.Restart();
        await watch.MakeDueAsync();
        var second = await CostAsync(app, farm.Feeds, server, watch, usage);
        Console.WriteLine(
            $"round on {store}: second round, {server.NotModified} × 304 in {Seconds(second.Wall)} wall{Bound("at most 0.5")}, {Seconds(second.Cpu)} CPU, peak {second.PeakBytes / 1e6:F0} MB");
        var complete = stored == expected && sent == farm.Feeds && server.Sent == 0 && server.NotModified == farm.Feeds;
        await app.KillAsync();
        Directory.Delete(folder, recursive: true);
        return complete ? 0 : 1;
    }

    // A round is over when every feed was asked for, its fetch is closed and no message is left.
    private static async Task<RoundCost> CostAsync(AppProcess app, int feeds, FeedServer server, StoreWatch watch, AppUsage usage)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (server.Asked < feeds)
        {
            if (app.HasExited)
                throw new InvalidOperationException($"The app ended:\n{app.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
        }
        await watch.WaitUntilQuietAsync(Patience);
        return usage.Now();
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] pairs) =>
        pairs.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
