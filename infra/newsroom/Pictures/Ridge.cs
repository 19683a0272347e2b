namespace Aggregator.Newsroom.Pictures;

/// <summary>One layer: everything below its line, across the whole picture.</summary>
internal sealed record Ridge(Color Color, double Base, double Amplitude, double Frequency, double Phase, bool Stepped)
{
    /// <summary>A ridge at a depth from 0 (far) to 1 (near). Cities have roofs instead of slopes, water lies flat.</summary>
    public static Ridge Of(ulong seed, string scene, double depth, Color color)
    {
        var flat = scene is "sea" or "river" && depth > 0.4;
        return new Ridge(
            color, 0.48 + (0.4 * depth), flat ? 0.012 : Landscape.Share(seed, "amplitude", 0.04, 0.12),
            flat ? Landscape.Share(seed, "frequency", 14, 26) : Landscape.Share(seed, "frequency", 2, 6),
            Landscape.Share(seed, "phase", 0, 6.28), scene is "city" or "night" && depth < 0.9);
    }

    /// <summary>The line's height at <paramref name="x"/>; both are shares, from the left and from the top.</summary>
    public double LineAt(double x)
    {
        var at = Stepped ? Math.Floor(x * Frequency * 4) / 4 : x * Frequency;
        return Base + (Amplitude * ((0.6 * Math.Sin(at + Phase)) + (0.3 * Math.Sin((at * 2.3) + (Phase * 1.7))) + (0.1 * Math.Sin((at * 5.1) + Phase))));
    }
}
