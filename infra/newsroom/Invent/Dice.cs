using System.Runtime.InteropServices;

namespace Aggregator.Newsroom.Invent;

/// <summary>Chance without state: the same parts always give the same number, on every machine (SplitMix64 over FNV-1a).</summary>
internal static class Dice
{
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in MemoryMarshal.AsBytes(text.AsSpan()))
            hash = (hash ^ value) * 1099511628211UL;
        return Scramble(hash);
    }

    public static ulong Mix(ulong first, ulong second) => Scramble(first + (0x9E3779B97F4A7C15UL * (second + 1)));

    public static ulong Mix(ulong first, ulong second, ulong third) => Mix(Mix(first, second), third);

    /// <summary>A number from 0 to <paramref name="sides"/> - 1.</summary>
    public static int Roll(ulong seed, string what, int sides) => (int)(Mix(seed, Hash(what)) % (ulong)sides);

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public static bool Chance(ulong seed, string what, int percent) => Roll(seed, what, 100) < percent;

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
