using Aggregator.Newsroom.Invent;

namespace Aggregator.Newsroom.Pictures;

/// <summary>
/// A calm picture: a sky, a disc in it, and ridges in front of each other. It follows from a seed and a scene alone.
/// All measures are shares of width and height.
/// </summary>
internal sealed record Landscape(Color SkyTop, Color SkyBottom, Color Disc, double DiscX, double DiscY, double DiscRadius, IReadOnlyList<Ridge> Ridges)
{
    private static readonly Dictionary<string, (int Top, int Bottom, int Disc, int Far, int Near)[]> Palettes = new(StringComparer.Ordinal)
    {
        ["night"] = [(0x141e3c, 0x3b3a6b, 0xf6e7b4, 0x2f3563, 0x0f1530), (0x1b1b3a, 0x693668, 0xffd9a0, 0x4a2c5e, 0x17122b)],
        ["river"] = [(0x9fc9d9, 0xf3ead2, 0xfff4c9, 0x7fb0b5, 0x2f6672), (0xf2b99a, 0xfbe8c9, 0xfff2d0, 0xa38b9a, 0x3d5a73)],
        ["hills"] = [(0xcfe3ee, 0xf7efe0, 0xfff6d8, 0x9bb8a7, 0x35604c), (0xf4c9a8, 0xfdf0d8, 0xffe9b0, 0xb79a86, 0x5c4a4e)],
        ["sea"] = [(0x8ec5e2, 0xe8f4f2, 0xfffbe0, 0x6aaec0, 0x1f6a83), (0xf6a68b, 0xfde3c0, 0xfff0c4, 0x8f8fb5, 0x2c4f78)],
        ["storm"] = [(0x6f7f8f, 0xc3ccd1, 0xdfe5e8, 0x7d8f96, 0x36474f), (0x5b6b80, 0xa9b6bd, 0xd5dde0, 0x6d7f80, 0x2c3b3d)],
        ["field"] = [(0xbfe0ea, 0xfaf3d6, 0xfff3b8, 0xb9c77f, 0x5d8a3a), (0xf7d39a, 0xfdf2d2, 0xffe79a, 0xcdb765, 0x7f7a2e)],
        ["city"] = [(0xd7e6ee, 0xf9efe4, 0xfff2d6, 0xaab4bd, 0x4c5b69), (0xe9c7b8, 0xfaeadc, 0xffe9c8, 0xa99aa3, 0x544a5c)],
        ["pattern"] = [(0xf2e3c6, 0xfaf4e6, 0xe2a76f, 0xc98f6b, 0x7a4b3a), (0xd9e4dc, 0xf5f5ea, 0xd98c6a, 0x8fb09f, 0x39635a)],
    };

    public static Landscape Of(ulong seed, string scene)
    {
        var choices = Palettes[scene];
        var (top, bottom, disc, far, near) = choices[Dice.Roll(seed, "palette", choices.Length)];
        var count = 3 + Dice.Roll(seed, "ridges", 3);
        var ridges = Enumerable.Range(0, count)
            .Select(index => Ridge.Of(Dice.Mix(seed, (ulong)index), scene, (double)index / (count - 1), Color.Of(far).Towards(Color.Of(near), (double)index / (count - 1))))
            .ToList();
        return new Landscape(
            Color.Of(top), Color.Of(bottom), Color.Of(disc), Share(seed, "x", 0.15, 0.85), Share(seed, "y", 0.15, 0.42),
            scene == "pattern" ? 0.2 : Share(seed, "radius", 0.05, 0.1), ridges);
    }

    public static double Share(ulong seed, string what, double from, double to) => from + ((to - from) * Dice.Roll(seed, what, 1000) / 1000.0);
}
