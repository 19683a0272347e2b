namespace Aggregator.Publish.Languages;

/// <summary>Writing direction by language tag.</summary>
public static class TextDirection
{
    // Languages written from right to left by default (CLDR likely subtags), and the scripts that say so themselves.
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
        "Arab", "Hebr", "Syrc", "Thaa", "Nkoo",
    };

    /// <summary>rtl or ltr, for the dir attribute.</summary>
    public static string Of(string languageTag)
    {
        var parts = languageTag.Split('-');
        var script = parts.FirstOrDefault(part => part.Length == 4);
        return RightToLeft.Contains(script ?? parts[0]) ? "rtl" : "ltr";
    }
}
