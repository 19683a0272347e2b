using System.Diagnostics;
using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>
/// A first round with a quarter of the press faulty in every way at once, against one in which everything works: how much
/// later the articles of the same healthy sources are there. In turns, so that a change in the machine's speed meets both.
/// </summary>
internal static class FaultsBench
{
    private const int ArticlesPerSource = 8;
    private const int Pairs = 3;
    private const double MostSlowdown = 1.2;
    private const double MostMegabytes = 300;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync()
    {
        var plan = FaultPlan.Quarter(CatalogueLoader.Load());
        var (normal, faulty) = (new List<Times>(), new List<Times>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            normal.Add(await RoundAsync(plan, FaultPlan.None));
            faulty.Add(await RoundAsync(plan, plan));
        }
        var (mean, last) = (Median(faulty, times => times.Mean) / Median(normal, times => times.Mean), Median(faulty, times => times.Last) / Median(normal, times => times.Last));
        var peak = faulty.Max(times => times.PeakBytes) / 1e6;
        var (missing, unnamed) = (faulty.Max(times => times.Missing), faulty.SelectMany(times => times.Unnamed).Distinct().ToList());
        var immediate = Enum.GetValues<Fault>().Count(fault => fault != Fault.None && !FaultWords.ShowsLater(fault));
        Console.WriteLine(
            $"{plan.BySource.Count} of {CatalogueLoader.Load().Sources.Count} sources faulty in {plan.BySource.Values.Distinct().Count()} ways; articles of the others "
            + $"are there after {Median(faulty, times => times.Mean):F1} s on average instead of {Median(normal, times => times.Mean):F1} s."
            + (unnamed.Count > 0 ? $" Not named: {string.Join(", ", unnamed)}." : ""));
        return Report.Print("A quarter of the press faulty",
        [
            new("time until healthy sources' articles are there, mean", mean, "×", MostSlowdown) { AtMost = true },
            new("time until the last of them is there", last, "×", MostSlowdown) { AtMost = true },
            new("articles of healthy sources missing", missing, "", 0) { AtMost = true },
            new("peak memory", peak, "MB", MostMegabytes) { AtMost = true },
            new("faults that a first round can show named in the log", 100 * (immediate - unnamed.Count) / (double)immediate, "%", 100),
        ]);
    }

    private static async Task<Times> RoundAsync(FaultPlan plan, FaultPlan played)
    {
        await using var app = await MeasuredApp.StartAsync(ArticlesPerSource, played);
        var healthy = app.Catalogue.Sources
            .Where(source => !plan.BySource.ContainsKey(source.Id) && source.Endpoints.Any(endpoint => endpoint.Enabled)).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var published = healthy.Sum(app.PublishedBy);
        var watch = Stopwatch.StartNew();
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        do
        {
            await Task.Delay(Glance, TimeProvider.System);
            var cards = await app.Watch.CardsAsync();
            foreach (var card in cards.Where(card => healthy.Contains(card.SourceId)))
                seen.TryAdd(card.Id, watch.Elapsed.TotalSeconds);
        }
        while (seen.Count < published && watch.Elapsed < Patience);
        // Every fault has its turn before memory and log are looked at: the slowest ends by its time-out. Hosts that ask to be
        // left alone (Retry-After) are, so not every address of theirs is tried by then.
        while (await AnyUntriedAsync(app) && watch.Elapsed < Patience)
            await Task.Delay(Glance, TimeProvider.System);
        var unnamed = played.BySource.Where(pair => !FaultWords.ShowsLater(pair.Value) && !IsNamed(app, pair.Key, pair.Value)).Select(pair => pair.Value).ToList();
        return new Times(seen.Values.Average(), seen.Values.Max(), app.Used().PeakBytes, published - seen.Count, unnamed);
    }

    private static async Task<bool> AnyUntriedAsync(MeasuredApp app)
    {
        var tried = (await app.Watch.StatesAsync(CancellationToken.None)).Where(state => state.LastTry is not null)
            .Select(state => app.Catalogue.FindEndpoint(state.EndpointId)!.SourceId).ToHashSet(StringComparer.Ordinal);
        return app.Catalogue.Sources.Any(source => source.Endpoints.Any(endpoint => endpoint.Enabled) && !tried.Contains(source.Id));
    }

    private static bool IsNamed(MeasuredApp app, string sourceId, Fault fault) =>
        app.App.Output.Split('\n').Any(line => line.Contains(sourceId + "~", StringComparison.Ordinal) && FaultWords.Names(fault, line));

    private static double Median(IEnumerable<Times> rounds, Func<Times, double> figure) => rounds.Select(figure).Order().ElementAt(Pairs / 2);

    /// <summary>Seconds until the healthy sources' articles were there.</summary>
    private sealed record Times(double Mean, double Last, long PeakBytes, int Missing, IReadOnlyList<Fault> Unnamed);
}
