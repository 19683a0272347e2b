using System.Globalization;

namespace Aggregator.Insight;

/// <summary>Lengths of time in words for an operator.</summary>
public static class Durations
{
    /// <summary>"45 min", "1 h 30 min", "3 days 4 h": two units at most, minutes rounded up.</summary>
    public static string Words(TimeSpan length)
    {
        var minutes = (long)Math.Ceiling(length.TotalMinutes);
        if (minutes < 48 * 60)
            return Join(minutes / 60, "h", minutes % 60, "min");
        return Join(minutes / (24 * 60), "days", minutes / 60 % 24, "h");
    }

    private static string Join(long large, string largeUnit, long small, string smallUnit)
    {
        var first = large == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}");
        var second = small == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{small} {smallUnit}");
        return first.Length + second.Length == 0 ? $"0 {smallUnit}" : $"{first} {second}".Trim();
    }
}
