namespace Aggregator.Newsroom.Pictures;

internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>Between this (0) and <paramref name="other"/> (1).</summary>
    public Color Towards(Color other, double share) => new(
        Part(Red, other.Red, share), Part(Green, other.Green, share), Part(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Part(byte from, byte to, double share) => (byte)(from + ((to - from) * Math.Clamp(share, 0, 1)));
}
