namespace Aggregator.Publish.Lists;

/// <summary>Which translations take the place of originals.</summary>
public enum TranslationChoice
{
    /// <summary>None: everything in the outlets' own words.</summary>
    None,

    /// <summary>All that may be shown, an engine's as well.</summary>
    Machine,

    /// <summary>Only those whose headline and excerpt an editor wrote or confirmed.</summary>
    Reviewed,
}

/// <summary>The names of <see cref="TranslationChoice"/> in addresses.</summary>
public static class TranslationChoices
{
    public const string Parameter = "translated", OriginalParameter = "original";

    public static IReadOnlyList<string> Names { get; } = ["none", "machine", "reviewed"];

    /// <summary>Its name.</summary>
    public static string NameOf(TranslationChoice choice) => Names[(int)choice];

    /// <summary>Null for any other name.</summary>
    public static TranslationChoice? Find(string name) => name switch
    {
        "none" => TranslationChoice.None,
        "machine" => TranslationChoice.Machine,
        "reviewed" => TranslationChoice.Reviewed,
        _ => null,
    };
}
