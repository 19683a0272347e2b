using System.Diagnostics;
using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>The app over a frozen simulated press that runs in this process, so that the app's figures are its own.</summary>
internal sealed class MeasuredApp : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly NewsroomServer press;
    private readonly string folder;

    private MeasuredApp(NewsroomServer press, string folder, AppProcess app, StoreWatch watch, Catalogue catalogue)
    {
        this.press = press;
        this.folder = folder;
        App = app;
        Watch = watch;
        Catalogue = catalogue;
    }

    public AppProcess App { get; }

    public StoreWatch Watch { get; }

    public Catalogue Catalogue { get; }

    /// <summary>How many articles the press has published.</summary>
    public int Published => Catalogue.Sources.Sum(source => press.Articles(source.Id).Count);

    /// <summary>How many articles one source of the press has published.</summary>
    public int PublishedBy(string sourceId) => press.Articles(sourceId).Count;

    /// <summary>Starts it over an empty store, or over what <paramref name="prepare"/> puts into the folder first; <paramref name="more"/> are settings.</summary>
    public static async Task<MeasuredApp> StartAsync(
        int articlesPerSource, FaultPlan? faults = null, Func<string, Catalogue, Task>? prepare = null, params (string Name, string Value)[] more)
    {
        var catalogue = DemoAgreements.Apply(CatalogueLoader.Load());
        var press = await NewsroomServer.StartAsync(
            catalogue, new NewsroomOptions { ArticlesPerSource = articlesPerSource, Frozen = true, Faults = faults ?? FaultPlan.None }, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = folder,
            ["Press"] = press.Address.ToString(),
            ["Limits:AnonymousPerMinute"] = "0",
            ["PublicUrl"] = "",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        if (prepare is not null)
            await prepare(folder, catalogue);
        var app = await AppProcess.StartAsync(["--demo"], settings);
        return new MeasuredApp(press, folder, app, new StoreWatch(settings), catalogue);
    }

    /// <summary>Processor time and largest resident memory of the app so far.</summary>
    public (TimeSpan Cpu, long PeakBytes) Used()
    {
        using var process = Process.GetProcessById(App.ProcessId);
        return (process.TotalProcessorTime, process.PeakWorkingSet64);
    }

    /// <summary>Waits until the app does next to nothing by itself, as after building its search index; throws when it never rests.</summary>
    public async Task RestAsync(TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience;)
        {
            var before = Used().Cpu;
            await Task.Delay(Pause);
            if (Used().Cpu - before < Pause / 20)
                return;
        }
        throw new TimeoutException($"The app was busy for {patience} although nobody asked it for anything.");
    }

    public async ValueTask DisposeAsync()
    {
        await Watch.DisposeAsync();
        await App.DisposeAsync();
        await press.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
