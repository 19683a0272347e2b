using System.Text.RegularExpressions;

namespace Aggregator.Publish;

/// <summary>Style sheets as they are sent: without comments, and without white space around the marks between which it means nothing.</summary>
internal static partial class CssText
{
    public static string Fold(string sheet) => Space().Replace(Comment().Replace(sheet, ""), " ").Trim()
        .Replace(" { ", "{", StringComparison.Ordinal).Replace("; }", "}", StringComparison.Ordinal)
        .Replace("; ", ";", StringComparison.Ordinal).Replace("} ", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
