using System.Globalization;

namespace Aggregator.Publish.Languages;

/// <summary>Chooses the interface language for a reader from Accept-Language (RFC 9110, 12.5.4).</summary>
public static class AcceptLanguage
{
    // Real browsers send under ten ranges; a longer header is somebody playing.
    private const int LongestHeader = 1000;

    /// <summary>The best language; English when the header is missing, malformed or names none of ours.</summary>
    public static InterfaceLanguage Choose(string? header)
    {
        if (string.IsNullOrWhiteSpace(header) || header.Length > LongestHeader)
            return InterfaceLanguages.English;
        InterfaceLanguage? best = null;
        double bestQuality = 0;
        foreach (var range in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var quality = Quality(parts);
            if (quality > bestQuality && Match(parts[0]) is { } match)
                (best, bestQuality) = (match, quality);
        }
        return best ?? InterfaceLanguages.English;
    }

    private static InterfaceLanguage? Match(string range)
    {
        if (range == "*")
            return InterfaceLanguages.English;
        // Traditional script is not simplified script, yet nearer to it than English is; so every zh is taken.
        var primary = range.Split('-')[0];
        return string.Equals(primary, "zh", StringComparison.OrdinalIgnoreCase)
            ? InterfaceLanguages.Find("zh-hans")
            : InterfaceLanguages.Find(primary);
    }

    private static double Quality(string[] parts)
    {
        var weight = Array.Find(parts, part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        if (weight is null)
            return 1;
        return double.TryParse(weight.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            && quality <= 1 ? quality : 0;
    }
}
