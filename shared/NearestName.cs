namespace Aggregator;

/// <summary>Finds what somebody probably meant.</summary>
public static class NearestName
{
    private const int LongestWorthComparing = 40;

    /// <summary>The name that differs least (Damerau-Levenshtein without repeats), or null when none is near.</summary>
    public static string? To(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > LongestWorthComparing)
            return null;
        var text = written.ToLowerInvariant();
        var (best, bestDistance) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            // "language" for "lang" is no typing error, yet plain to see.
            var distance = text.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(text, StringComparison.Ordinal)
                ? 1
                : Distance(text, name);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }
        return bestDistance <= Math.Max(1, (text.Length + 1) / 3) ? best : null;
    }

    private static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= second.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            for (var j = 1; j <= second.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[first.Length, second.Length];
    }
}
