using System.Globalization;
using Aggregator.Newsroom.Texts;

namespace Aggregator.Newsroom.Translate;

/// <summary>What can stand in a slot of a Vietnamese template, and how it reads in another language.</summary>
internal static class SlotWords
{
    private static readonly LanguageText Vietnamese = TextLibrary.Instance.Language("vi")!;
    private static readonly string[] Honorifics = Vietnamese.Word("honorific").Split('|');

    /// <summary>The most words that a slot holds.</summary>
    public static int Longest(string slot) => Kind(slot) switch
    {
        'n' or 'h' => 1,
        'd' => 3,
        _ => 6,
    };

    public static bool CanBe(string slot, string value) => Kind(slot) switch
    {
        'n' => char.IsAsciiDigit(value[0]),
        'h' => Honorifics.Contains(value, StringComparer.OrdinalIgnoreCase),
        'd' => slot == "date" ? char.IsAsciiDigit(value[0]) && value.Contains('-', StringComparison.Ordinal) : Vietnamese.Days.Contains(value, StringComparer.OrdinalIgnoreCase),
        'c' => CropIndex(value) >= 0,
        // Names begin with a capital.
        _ => !char.IsLower(value[0]) && !value.Contains('.', StringComparison.Ordinal) && !value.Contains(',', StringComparison.Ordinal),
    };

    /// <summary>A slot of a template in the other language, from what stood in the slots of the Vietnamese one.</summary>
    public static string In(TranslationWords words, string slot, IReadOnlyDictionary<string, string> values)
    {
        if (slot is "inplace" or "where")
            return Place(words, slot == "where" ? "place" : "inplace", values);
        if (slot is "he" or "He" or "he2" or "He2")
            return Cased(words.Gendered("he", IsFemale(slot, values)), slot);
        if (slot is "hon" or "Hon" or "hon2" or "Hon2")
            return Cased(words.Gendered("honorific", IsFemale(slot, values)), slot);
        if (slot == "said")
            return "said";
        if (Value(values, slot) is not { } value)
            return "";
        return Kind(slot) switch
        {
            'n' => words.Number(value),
            'd' => slot == "date" ? words.Date(value) : words.Day(IndexOf(Vietnamese.Days, value)),
            'c' => CropIndex(value) is var crop and >= 0 ? words.Crop(crop) : value,
            _ => slot == "org" ? words.Organisation(value) : value,
        };
    }

    private static string Place(TranslationWords words, string pattern, IReadOnlyDictionary<string, string> values)
    {
        if (values.GetValueOrDefault("in.province") is { } province)
            return words.Place(pattern, province, "province");
        return (values.GetValueOrDefault("in.city") ?? values.GetValueOrDefault("place")) is { } city ? words.Place(pattern, city, "city") : "";
    }

    // A person is spoken of with or without a capital, and by her name or the place in the sentence.
    private static string? Value(IReadOnlyDictionary<string, string> values, string slot) =>
        values.GetValueOrDefault(slot) ?? (slot == "place" ? values.GetValueOrDefault("in.city") ?? values.GetValueOrDefault("in.province") : null);

    private static bool IsFemale(string slot, IReadOnlyDictionary<string, string> values)
    {
        var second = slot.EndsWith('2') ? "2" : "";
        var honorific = values.GetValueOrDefault("hon" + second) ?? values.GetValueOrDefault("Hon" + second);
        return string.Equals(honorific, Honorifics[1], StringComparison.OrdinalIgnoreCase);
    }

    private static char Kind(string slot) => slot switch
    {
        "n" or "m" or "k" => 'n',
        "hon" or "Hon" or "hon2" or "Hon2" => 'h',
        "day" or "date" => 'd',
        "crop" => 'c',
        _ => 'x',
    };

    private static int CropIndex(string value)
    {
        for (var index = 0; index < TextLibrary.Instance.CropCount; index++)
            if (string.Equals(TextLibrary.Instance.Crop(index, "vi"), value, StringComparison.OrdinalIgnoreCase))
                return index;
        return -1;
    }

    private static int IndexOf(IReadOnlyList<string> list, string value)
    {
        for (var index = 0; index < list.Count; index++)
            if (string.Equals(list[index], value, StringComparison.OrdinalIgnoreCase))
                return index;
        return 0;
    }

    private static string Cased(string word, string slot) =>
        char.IsUpper(slot[0]) && word.Length > 0 ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..] : word;
}
