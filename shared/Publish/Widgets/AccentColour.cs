using System.Globalization;

namespace Aggregator.Publish.Widgets;

/// <summary>A colour for links, as a partner gives it; shown in the nearest shade that can be read (WCAG 2.2, 1.4.3).</summary>
public readonly record struct AccentColour(byte Red, byte Green, byte Blue)
{
    // The papers of widget.css, and what text on them needs.
    private static readonly AccentColour LightPaper = new(0xff, 0xff, 0xff);
    private static readonly AccentColour DarkPaper = new(0x16, 0x15, 0x13);
    private const double LeastContrast = 4.5;
    private const int Steps = 20;

    /// <summary>Six hexadecimal digits, with or without a number sign; null for anything else.</summary>
    public static AccentColour? Parse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new AccentColour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The shade for light paper: as given, or as much darker as it must be.</summary>
    public AccentColour OnLight => Readable(LightPaper, new AccentColour(0, 0, 0));

    /// <summary>The shade for dark paper.</summary>
    public AccentColour OnDark => Readable(DarkPaper, new AccentColour(0xff, 0xff, 0xff));

    /// <summary>As a value of CSS that follows the colour scheme of where it stands.</summary>
    public string ToCss() => $"light-dark(#{OnLight},#{OnDark})";

    /// <summary>Six hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>The contrast ratio of two colours, 1 to 21 (WCAG 2.2).</summary>
    public static double Contrast(AccentColour one, AccentColour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private AccentColour Readable(AccentColour paper, AccentColour towards)
    {
        for (var step = 0; step < Steps; step++)
        {
            var shade = Mix(towards, step / (double)Steps);
            if (Contrast(shade, paper) >= LeastContrast)
                return shade;
        }
        return towards;
    }

    private AccentColour Mix(AccentColour other, double share) =>
        new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
