using Aggregator.Quality;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>Every figure of conformance and quality, and the speed of reading, beside their floors and targets.</summary>
internal static class QualityBench
{
    public static async Task<int> RunAsync()
    {
        if (Corpus.Root is null)
        {
            Console.WriteLine("quality: not measured, the corpus is not on this machine.");
            return 0;
        }
        return Report.Print("Quality (cases)", Scorers.All.Values.SelectMany(score => score()).Select(Line.Of))
            + Report.Print("Speed of reading, one thread", [.. FeedBench.Measure(), .. PageBench.Measure(), .. UnderstandingBench.Measure()])
            + Report.Print("Stories", await StoriesBench.MeasureAsync());
    }
}
