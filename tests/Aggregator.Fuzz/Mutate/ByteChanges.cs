namespace Aggregator.Fuzz.Mutate;

/// <summary>Changes that know nothing of what the bytes mean.</summary>
internal static class ByteChanges
{
    public static byte[] Apply(byte[] input, Random random)
    {
        if (input.Length == 0)
            return [(byte)random.Next(256)];
        var at = random.Next(input.Length);
        var length = Math.Min(Length(random), input.Length - at);
        return random.Next(7) switch
        {
            0 => Flip(input, random),
            1 => input[..at],
            2 => input[at..],
            3 => [.. input.AsSpan(0, at), .. input.AsSpan(at + length)],
            4 => Insert(input, at, Repeat(input.AsSpan(at, length), random.Next(1, 20))),
            5 => Insert(input, at, Noise(random, Math.Min(length, 64))),
            _ => Insert(input, random.Next(input.Length), input.AsSpan(at, length)),
        };
    }

    /// <summary>The beginning of one input and the end of another.</summary>
    public static byte[] Splice(byte[] one, byte[] other, Random random) =>
        [.. one.AsSpan(0, random.Next(one.Length + 1)), .. other.AsSpan(random.Next(other.Length + 1))];

    public static byte[] Insert(byte[] input, int at, ReadOnlySpan<byte> what) => [.. input.AsSpan(0, at), .. what, .. input.AsSpan(at)];

    public static byte[] Repeat(ReadOnlySpan<byte> what, int times)
    {
        var all = new byte[what.Length * times];
        for (var i = 0; i < times; i++)
            what.CopyTo(all.AsSpan(i * what.Length));
        return all;
    }

    // Short pieces are the likely ones; now and then a long one.
    private static int Length(Random random) => 1 << random.Next(0, 13);

    private static byte[] Flip(byte[] input, Random random)
    {
        var changed = (byte[])input.Clone();
        for (var count = 1 << random.Next(0, 6); count > 0; count--)
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
