namespace Aggregator.Publish.Languages;

public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>The plural rules of CLDR 46 for whole numbers, for the languages of the interface.</summary>
public static class PluralRules
{
    /// <summary>The categories that <paramref name="language"/> has for whole numbers.</summary>
    public static IReadOnlyList<PluralCategory> Categories(string language) => language switch
    {
        "ar" => [PluralCategory.Zero, PluralCategory.One, PluralCategory.Two, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "ru" => [PluralCategory.One, PluralCategory.Few, PluralCategory.Many],
        "en" => [PluralCategory.One, PluralCategory.Other],
        "es" or "fr" or "pt" => [PluralCategory.One, PluralCategory.Many, PluralCategory.Other],
        _ => [PluralCategory.Other],
    };

    /// <summary>The category of a count of zero or more.</summary>
    public static PluralCategory Category(string language, int count) => language switch
    {
        "en" => count == 1 ? PluralCategory.One : PluralCategory.Other,
        "es" => count == 1 ? PluralCategory.One : Millions(count),
        "fr" or "pt" => count is 0 or 1 ? PluralCategory.One : Millions(count),
        "ru" => Russian(count),
        "ar" => Arabic(count),
        _ => PluralCategory.Other,
    };

    // "1 000 000 de sources": round millions take a preposition.
    private static PluralCategory Millions(int count) =>
        count != 0 && count % 1_000_000 == 0 ? PluralCategory.Many : PluralCategory.Other;

    private static PluralCategory Russian(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => PluralCategory.One,
        (>= 2 and <= 4, not (>= 12 and <= 14)) => PluralCategory.Few,
        _ => PluralCategory.Many,
    };

    private static PluralCategory Arabic(int count) => count switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        _ => (count % 100) switch
        {
            >= 3 and <= 10 => PluralCategory.Few,
            >= 11 => PluralCategory.Many,
            _ => PluralCategory.Other,
        },
    };
}
