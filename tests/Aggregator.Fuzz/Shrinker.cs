using System.Diagnostics;

namespace Aggregator.Fuzz;

/// <summary>Makes a failing input smaller as long as it fails in the same way (delta debugging, Zeller 2002), for a few seconds.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static byte[] Shrink(byte[] input, Func<byte[], bool> stillFails)
    {
        var clock = Stopwatch.StartNew();
        var best = input;
        for (var size = Math.Max(1, input.Length / 2); size >= 1 && clock.Elapsed < Patience; size /= 2)
        {
            for (var at = 0; at < best.Length && clock.Elapsed < Patience;)
            {
                byte[] smaller = [.. best.AsSpan(0, at), .. best.AsSpan(Math.Min(best.Length, at + size))];
                if (stillFails(smaller))
                    best = smaller;
                else
                    at += size;
            }
        }
        return best;
    }
}
