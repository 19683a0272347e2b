namespace Aggregator.Fuzz.Mutate;

/// <summary>Makes a new input of the recorded ones: one to six changes, most of them small, a few of them floods of up to five megabytes.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, Random random)
{
    private const int OneFloodIn = 100;

    public byte[] Next()
    {
        var input = seeds[random.Next(seeds.Count)];
        for (var changes = random.Next(1, 7); changes > 0; changes--)
            input = Change(input);
        if (random.Next(OneFloodIn) == 0)
            input = Floods.Add(input, random);
        return input.Length > FuzzOptions.MaxInput ? input[..FuzzOptions.MaxInput] : input;
    }

    private byte[] Change(byte[] input) => random.Next(10) switch
    {
        0 or 1 => ByteChanges.Apply(input, random),
        2 => ByteChanges.Splice(input, seeds[random.Next(seeds.Count)], random),
        3 => EncodingChanges.Apply(input, random),
        4 => TextChanges.Apply(input, random),
        _ => MarkupChanges.Apply(input, random),
    };
}
