using System.Text;

namespace Aggregator.Fuzz.Mutate;

/// <summary>Very much of the same, as much as is fetched at most: what takes time or memory by the square shows here.</summary>
internal static class Floods
{
    public static byte[] Add(byte[] input, Random random)
    {
        var unit = Unit(input, random);
        var room = Math.Max(0, FuzzOptions.MaxInput - input.Length);
        var bytes = Math.Min(room, 1 << random.Next(14, 23));
        return ByteChanges.Insert(input, random.Next(input.Length + 1), ByteChanges.Repeat(unit, Math.Max(1, bytes / unit.Length)));
    }

    private static byte[] Unit(byte[] input, Random random)
    {
        switch (random.Next(4))
        {
            case 0 when input.Length > 2:
                var at = random.Next(input.Length - 1);
                return input.AsSpan(at, Math.Min(input.Length - at, 1 << random.Next(0, 12))).ToArray();
            case 1:
                return Encoding.UTF8.GetBytes(random.Next(6) switch { 0 => " ", 1 => "a", 2 => "\u0301\u0323", 3 => "&amp;", 4 => "1", _ => "a b c " });
            default:
                return [.. Enumerable.Range(0, random.Next(1, 4)).SelectMany(_ => MarkupChanges.Piece(random))];
        }
    }
}
