using System.Globalization;
using System.Text;

namespace Aggregator.Newsroom.Pictures;

/// <summary>A landscape as SVG 1.1.</summary>
internal static class SvgWriter
{
    private const int Steps = 96;

    public static byte[] Write(Landscape landscape, int width, int height)
    {
        var invariant = CultureInfo.InvariantCulture;
        var svg = new StringBuilder(4096);
        svg.Append(invariant, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">");
        svg.Append(invariant, $"<defs><linearGradient id=\"s\" x2=\"0\" y2=\"1\"><stop stop-color=\"{landscape.SkyTop}\"/><stop offset=\"1\" stop-color=\"{landscape.SkyBottom}\"/></linearGradient></defs>");
        svg.Append(invariant, $"<rect width=\"{width}\" height=\"{height}\" fill=\"url(#s)\"/><circle cx=\"{landscape.DiscX * width:0.#}\" cy=\"{landscape.DiscY * height:0.#}\" r=\"{landscape.DiscRadius * width:0.#}\" fill=\"{landscape.Disc}\"/>");
        foreach (var ridge in landscape.Ridges)
        {
            svg.Append(invariant, $"<path fill=\"{ridge.Color}\" d=\"M0 {height}");
            for (var step = 0; step <= Steps; step++)
                svg.Append(invariant, $"L{(double)step / Steps * width:0.#} {ridge.LineAt((double)step / Steps) * height:0.#}");
            svg.Append(invariant, $"L{width} {height}Z\"/>");
        }
        return Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString());
    }
}
