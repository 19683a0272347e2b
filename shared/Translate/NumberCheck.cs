using System.Buffers;

namespace Aggregator.Translate;

/// <summary>Whether the numbers of the original are in the translation, and no others: dates, amounts, percentages, in digits or words.</summary>
internal static class NumberCheck
{
    private static readonly SearchValues<string> PercentWords = SearchValues.Create(
        ["%", "٪", "％", "phần trăm", "percent", "per cent", "pour cent", "por ciento", "por cento", "процент", "百分", "بالمئة", "بالمائة", "في المئة", "في المائة", "percentage", "pourcent", "成"],
        StringComparison.OrdinalIgnoreCase);

    public static string? Check(TextPair pair)
    {
        foreach (var text in pair.Texts)
        {
            var (original, translated) = (NumberReader.Read(text.Original, pair.From), NumberReader.Read(text.Translated, pair.To));
            if (Missing(original, translated, pair.To) is { } missing)
                return $"“{original.Of(missing)}” is not in the translation.";
            if (Missing(translated, original, pair.From) is { } added)
                return $"“{translated.Of(added)}” is not in the original.";
            if (HasPercent(text.Original) && !HasPercent(text.Translated))
                return "A percentage is no longer one.";
        }
        return null;
    }

    // Arabic has a form for two of a thing.
    private static Quantity? Missing(NumberReader from, NumberReader to, string language) =>
        from.Quantities.FirstOrDefault(quantity => quantity.Required && !to.Says(quantity) && !(language == "ar" && quantity.Readings[0] is [2]));

    private static bool HasPercent(string text) => text.AsSpan().ContainsAny(PercentWords);
}
