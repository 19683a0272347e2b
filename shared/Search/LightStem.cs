using System.Buffers;

namespace Aggregator.Search;

/// <summary>
/// The few endings and beginnings without which two languages of the site could hardly be searched: Russian cases
/// (Вьетнам, Вьетнама, вьетнамский) and the Arabic article (فيتنام, الفيتنام). A light stem, as IR calls it; what is
/// left has at least four letters in Russian and three in Arabic.
/// </summary>
internal static class LightStem
{
    private static readonly string[] RussianEndings =
    [
        "скими", "скому", "ского", "иями", "ский", "ская", "ское", "ские", "ским", "ских", "скую", "ской", "ском",
        "ями", "ами", "ией", "иях", "иям", "его", "ого", "ему", "ому", "ыми", "ими",
        "ах", "ях", "ов", "ев", "ом", "ем", "ам", "ям", "ой", "ей", "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ии", "ию", "ия",
        "ых", "их", "ым", "им", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й",
    ];

    private static readonly string[] ArabicBeginnings = ["وال", "بال", "كال", "فال", "ال", "لل"];
    private static readonly SearchValues<char> CyrillicOnly = SearchValues.Create("абвгдежзийклмнопрстуфхцчшщъыьэюя");

    /// <summary>The stem; null for a word that has none, in any other language.</summary>
    public static string? Shorten(ReadOnlySpan<char> word) => word switch
    {
        [>= '\u0430' and <= '\u044F', ..] when !word.ContainsAnyExcept(CyrillicOnly) => Russian(word),
        [>= '\u0600' and <= '\u06FF', ..] => Arabic(word),
        _ => null,
    };

    // Again and again, since what is left of one form may look like another: Вьетнам ends as a dative does.
    private static string? Russian(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        while (EndingOf(word[..length]) is { Length: > 0 and var ending })
            length -= ending;
        return length == word.Length ? null : word[..length].ToString();
    }

    private static string EndingOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in RussianEndings)
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal))
                return ending;
        return "";
    }

    private static string? Arabic(ReadOnlySpan<char> word)
    {
        foreach (var beginning in ArabicBeginnings)
            if (word.Length >= beginning.Length + 3 && word.StartsWith(beginning, StringComparison.Ordinal))
                return word[beginning.Length..].ToString();
        return null;
    }
}
