using Aggregator.Parse;
using Aggregator.Quality.Feeds;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Feeds;

/// <summary>
/// No file of the whole corpus throws, hangs, or takes long. The figure asked for is 200 ms; the slowest file is printed
/// with its time, which is a fraction of that, and what fails here is ten times as slow: a machine that does other work
/// must not decide.
/// </summary>
public sealed class EveryFileTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);

    [CorpusFact]
    public void Feeds_NeverThrowNorTakeLong()
    {
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (slowest, slowestFile) = (TimeSpan.Zero, "");
        foreach (var file in CorpusFeed.Files("."))
        {
            var body = File.ReadAllBytes(file);
            var outcome = Measure(() => FeedParser.Parse(body, null, new Uri("https://example.com/feed")), out var best);
            var name = outcome is ParseOutcome.NotAFeed { Reason: var reason } ? reason : "parsed";
            outcomes[name] = outcomes.GetValueOrDefault(name) + 1;
            if (best > slowest) (slowest, slowestFile) = (best, file);
        }
        foreach (var (name, count) in outcomes) output.WriteLine($"{count} {name}");
        output.WriteLine($"slowest: {slowest.TotalMilliseconds:F0} ms of processor time for {slowestFile}");
        Assert.True(slowest < Allowed, $"{slowestFile}: {slowest.TotalMilliseconds:F0} ms");
    }

    [CorpusFact]
    public void Pages_NeverThrowAsListings()
    {
        foreach (var file in Directory.EnumerateFiles(Corpus.Path("vietnam", "pages"), "*.html"))
        {
            var outcome = ListingParser.Parse(File.ReadAllBytes(file), "text/html", new Uri("https://example.com/"), rule: null);
            Assert.IsType<ParseOutcome.Parsed>(outcome);
        }
    }

    // Processor time of the whole process, other tests included, so only the least of several runs says something.
    private static ParseOutcome Measure(Func<ParseOutcome> parse, out TimeSpan best)
    {
        var outcome = Time(parse, out best);
        for (var i = 0; i < 4 && best > TimeSpan.FromMilliseconds(20); i++)
        {
            Time(parse, out var again);
            best = again < best ? again : best;
        }
        return outcome;
    }

    private static ParseOutcome Time(Func<ParseOutcome> parse, out TimeSpan taken)
    {
        var before = Environment.CpuUsage.TotalTime;
        var outcome = parse();
        taken = Environment.CpuUsage.TotalTime - before;
        return outcome;
    }
}
