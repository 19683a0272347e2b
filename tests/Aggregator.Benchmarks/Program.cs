using Aggregator.Benchmarks;

// Figures are throughputs and, wherever a bound exists, ratios against it taken in the same run: the machine's own speed
// drifts, a ratio does not. Each line says what was measured over what.
return args switch
{
    [] => await RunAllAsync(),
    ["feeds"] => FeedBench.Run(),
    ["pages"] => PageBench.Run(),
    ["quality"] => await QualityBench.RunAsync(),
    ["search"] => await SearchBench.RunAsync(),
    ["packages"] => await PackageBench.RunAsync(),
    ["stories"] => await StoriesBench.RunAsync(),
    ["faults"] => await FaultsBench.RunAsync(),
    ["press"] => await PressBench.RunAsync(),
    ["round"] => await RoundBench.RunAsync(),
    ["round", var store] => await RoundBench.RunAsync(store),
    ["serve"] => await ServeBench.RunAsync(),
    ["translate"] => TranslateBench.Run() + await TranslationCostBench.RunAsync(),
    ["widgets"] => await WidgetsBench.RunAsync(),
    ["plain", var file] => await PlainServer.RunAsync(file),
    _ => Usage(),
};

static async Task<int> RunAllAsync() =>
    await QualityBench.RunAsync() + await PressBench.RunAsync() + await RoundBench.RunAsync() + await FaultsBench.RunAsync() + await SearchBench.RunAsync() + await PackageBench.RunAsync() + await ServeBench.RunAsync() + await WidgetsBench.RunAsync() + TranslateBench.Run() + await TranslationCostBench.RunAsync();

static int Usage()
{
    Console.Error.WriteLine("usage: ./dev bench [quality | feeds | pages | search | packages | stories | press | round [embedded | azurite] | faults | serve | translate | widgets]");
    return 2;
}
