using System.Text.RegularExpressions;

namespace Aggregator.Publish;

/// <summary>Style sheets as they are sent: without comments, white space folded.</summary>
internal static partial class CssText
{
    public static string Fold(string sheet) => Space().Replace(Comment().Replace(sheet, ""), " ").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
