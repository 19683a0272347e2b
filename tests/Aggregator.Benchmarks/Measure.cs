using System.Diagnostics;

namespace Aggregator.Benchmarks;

/// <summary>Repeats work for a while and takes the median, so that one hiccup of the machine does not decide.</summary>
internal static class Measure
{
    private const int Rounds = 7;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(700);

    /// <summary>How often a second <paramref name="pass"/> runs; one warm-up round is not counted.</summary>
    public static double PassesPerSecond(Action pass)
    {
        Round(pass);
        return Median(Enumerable.Range(0, Rounds).Select(_ => Round(pass)));
    }

    /// <summary>
    /// How often a second <paramref name="pass"/> runs, and what share of the speed of <paramref name="bound"/> that is. The
    /// two take turns, so that whatever else the machine does meets both.
    /// </summary>
    public static (double PerSecond, double Share) Compare(Action pass, Action bound)
    {
        Round(pass);
        Round(bound);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Own: Round(pass), Bound: Round(bound))).ToList();
        return (Median(rounds.Select(round => round.Own)), Median(rounds.Select(round => round.Own / round.Bound)));
    }

    /// <summary>Bytes that this thread allocates in one pass.</summary>
    public static long AllocatedBytes(Action pass)
    {
        pass();
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static double Round(Action pass)
    {
        var watch = Stopwatch.StartNew();
        var passes = 0;
        do
        {
            pass();
            passes++;
        }
        while (watch.Elapsed < RoundLength);
        return passes / watch.Elapsed.TotalSeconds;
    }
}
