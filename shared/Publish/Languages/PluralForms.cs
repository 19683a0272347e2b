using System.Globalization;

namespace Aggregator.Publish.Languages;

/// <summary>One phrase with a number in it, in the forms that the language has; <c>{0}</c> stands for the number.</summary>
public sealed record PluralForms
{
    public string? Zero { get; init; }

    public string? One { get; init; }

    public string? Two { get; init; }

    public string? Few { get; init; }

    public string? Many { get; init; }

    public required string Other { get; init; }

    /// <summary>The phrase for <paramref name="count"/>, with the number written as the language writes it.</summary>
    public string Format(int count, InterfaceLanguage language)
    {
        var form = PluralRules.Category(language.Tag, count) switch
        {
            PluralCategory.Zero => Zero,
            PluralCategory.One => One,
            PluralCategory.Two => Two,
            PluralCategory.Few => Few,
            PluralCategory.Many => Many,
            _ => null,
        };
        return string.Format(language.Culture, form ?? Other, count.ToString("N0", language.Culture));
    }
}
