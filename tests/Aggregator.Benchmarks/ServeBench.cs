using System.Diagnostics;
using System.Globalization;
using Aggregator.Sources;

namespace Aggregator.Benchmarks;

/// <summary>Requests per second of the public outputs, against a plain Kestrel endpoint that returns the same bytes.</summary>
internal static class ServeBench
{
    // Many short pairs: a machine's speed changes within seconds, and with few long ones chance decided by ten percent.
    private const int WarmUp = 4, Pairs = 40;

    // The rhythm of production instead of the demo's seconds; and the older articles, which no press has, are not found to be gone.
    private static readonly (string, string)[] Schedules = [("CollectSchedule", "0 * * * * *"), ("RecheckSchedule", "0 0 0 1 1 *")];

    private static readonly string[] Paths = ["/feed.xml", "/api/v1/articles?lang=en", "/en/"];

    /// <summary>Measures with what the simulated press publishes, and once more with two hundred thousand older articles in the store.</summary>
    public static async Task<int> RunAsync()
    {
        var few = await MeasureAllAsync("", null);
        var many = await MeasureAllAsync($"with {StoredYear.Articles:N0} articles more in the store, ", (folder, catalogue) => StoredYear.FillAsync(
            folder, TimeProvider.System.GetUtcNow().AddDays(-1), number => catalogue.Sources[number % catalogue.Sources.Count].Id));
        foreach (var (name, share) in few)
            Console.WriteLine($"{name}: {many[name] / share - 1:+0 %;-0 %;0 %} of that share with {StoredYear.Articles:N0} articles more (at most -10 %)");
        return 0;
    }

    private static async Task<Dictionary<string, double>> MeasureAllAsync(string with, Func<string, Catalogue, Task>? prepare)
    {
        await using var app = await MeasuredApp.StartAsync(articlesPerSource: 8, prepare: prepare, more: Schedules);
        await app.Watch.WaitUntilQuietAsync(TimeSpan.FromMinutes(5));
        await app.RestAsync(TimeSpan.FromMinutes(5));
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var article = await ArticleAsync(app.App.Address);
        foreach (var path in Paths.Append(article))
            shares[path == article ? "article" : path] = await CompareAsync(with, app.App.ProcessId, new Uri(app.App.Address, path), notModified: false);
        shares["304"] = await CompareAsync(with, app.App.ProcessId, new Uri(app.App.Address, Paths[0]), notModified: true);
        return shares;
    }

    private static async Task<string> ArticleAsync(Uri app)
    {
        using var load = new LoadGenerator();
        using var list = System.Text.Json.JsonDocument.Parse((await load.GetAsync(new Uri(app, "/api/v1/articles?lang=en&limit=1"))).Body);
        return new Uri(list.RootElement.GetProperty("articles")[0].GetProperty("url").GetString()!).PathAndQuery;
    }

    private static async Task<double> CompareAsync(string with, int appProcess, Uri address, bool notModified)
    {
        using var load = new LoadGenerator();
        var answer = await load.GetAsync(address);
        if (notModified)
        {
            load.Have(answer.ETag);
            answer = await load.GetAsync(address);
        }
        var file = Path.GetTempFileName();
        await answer.SaveAsync(file);
        using var plain = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["plain", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var bound = new Uri((await plain.StandardOutput.ReadLineAsync())!);

        // In turns, each pair on its own and the first one changing, so that a change in the machine's speed meets both.
        var (ours, theirs) = (new List<LoadResult>(), new List<LoadResult>());
        for (var pair = 0; pair < WarmUp + Pairs; pair++)
            foreach (var own in pair % 2 == 0 ? [true, false] : new[] { false, true })
                (own ? ours : theirs).Add(await MeasureAsync(own ? appProcess : plain.Id, () => load.RunAsync(own ? address : bound, answer.Status)));
        plain.Kill();
        File.Delete(file);
        var (rate, plainRate) = (Median(ours, result => result.PerSecond), Median(theirs, result => result.PerSecond));
        var share = Median(ours.Zip(theirs, (own, other) => own with { PerSecond = own.PerSecond / other.PerSecond }), result => result.PerSecond);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{with}{address.PathAndQuery}{(notModified ? " (304)" : "")}: {answer.Body.Length / 1024.0:F1} KB, {rate:F0} requests/s, {share:P0} of a plain Kestrel endpoint "
            + $"({plainRate:F0}/s), p99 {Median(ours, result => result.P99Milliseconds):F1} ms against {Median(theirs, result => result.P99Milliseconds):F1} ms, "
            + $"processor {Median(ours, result => result.CpuMicroseconds):F0} µs against {Median(theirs, result => result.CpuMicroseconds):F0} µs a request"));
        return share;
    }

    // Processor time tells the same on a machine that others use as well.
    private static async Task<LoadResult> MeasureAsync(int processId, Func<Task<LoadResult>> run)
    {
        using var process = Process.GetProcessById(processId);
        var before = process.TotalProcessorTime;
        var result = await run();
        process.Refresh();
        return result with { CpuMicroseconds = (process.TotalProcessorTime - before).TotalMicroseconds / result.Requests };
    }

    private static double Median(IEnumerable<LoadResult> results, Func<LoadResult, double> figure) =>
        results.Skip(WarmUp).Select(figure).Order().ElementAt(Pairs / 2);
}
