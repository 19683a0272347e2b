namespace Aggregator.Stories;

/// <summary>
/// MinHash signatures (Broder 1997): of two sets, the share of equal places in their signatures estimates how much the
/// sets overlap (Jaccard), here within about 0.06. The hashes are fixed for ever, since signatures are stored.
/// </summary>
internal static class MinHash
{
    /// <summary>Places in a signature.</summary>
    public const int Length = 64;

    // One hash function a place: the same hash, stirred differently.
    private static readonly ulong[] Stirs = [.. Enumerable.Range(1, Length).Select(place => Mix((ulong)place))];

    /// <summary>The signature of the sequences of <paramref name="size"/> words that follow each other; empty when there are fewer words.</summary>
    public static ushort[] Of(IReadOnlyList<string> words, int size)
    {
        if (words.Count < size)
            return [];
        Span<ulong> least = stackalloc ulong[Length];
        least.Fill(ulong.MaxValue);
        for (var first = 0; first + size <= words.Count; first++)
        {
            var shingle = Hash(words, first, size);
            for (var place = 0; place < Length; place++)
                least[place] = Math.Min(least[place], Mix(shingle ^ Stirs[place]));
        }
        var signature = new ushort[Length];
        for (var place = 0; place < Length; place++)
            signature[place] = (ushort)least[place];
        return signature;
    }

    /// <summary>Estimated overlap of the two sets, 0 to 1; 0 when either is empty.</summary>
    public static double Similarity(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right)
    {
        if (left.Length != Length || right.Length != Length)
            return 0;
        var equal = 0;
        for (var place = 0; place < Length; place++)
            equal += left[place] == right[place] ? 1 : 0;
        return equal / (double)Length;
    }

    /// <summary>
    /// Keys under which sets that overlap meet (locality-sensitive hashing): <paramref name="count"/> keys of two places each,
    /// so that sets with an overlap of s share at least one key with probability 1 - (1 - s²)^count.
    /// </summary>
    public static IEnumerable<string> Bands(ushort[] signature, int count)
    {
        for (var band = 0; band < count && signature.Length == Length; band++)
            yield return $"{band}{signature[band * 2]:x4}{signature[band * 2 + 1]:x4}";
    }

    private static ulong Hash(IReadOnlyList<string> words, int first, int size)
    {
        // FNV-1a, 64 bits.
        var hash = 14695981039346656037UL;
        for (var index = first; index < first + size; index++)
        {
            foreach (var letter in words[index])
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }
        return hash;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
