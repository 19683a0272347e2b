namespace Aggregator.Translate;

/// <summary>A name or fixed expression of the glossary, and how it reads in each language.</summary>
/// <param name="Names">By language of the interface; Vietnamese and English are always there.</param>
/// <param name="Forms">Other ways in which Vietnamese texts write it.</param>
/// <param name="Also">By language, beginnings of words and names that say the same in a translation: "American" for the United States.</param>
internal sealed record GlossaryEntry(
    TermKind Kind, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Forms, IReadOnlyDictionary<string, IReadOnlyList<string>> Also)
{
    /// <summary>Whether it is a state: a ministry followed by the name of another state is not ours.</summary>
    public bool Country { get; init; }

    /// <summary>Whether it belongs to the world and not to Viet Nam: a city, a sea, an organisation.</summary>
    public bool World { get; init; }

    /// <summary>See <see cref="Term.Known"/>.</summary>
    public bool Known => Country || World;

    public string Vietnamese => Names["vi"];

    /// <summary>
    /// The name in that language. Where the glossary has none, names stay as in English; null for what is a description
    /// rather than a name (ministries, festivals, units), which an engine translates better than a name in a foreign language would read.
    /// </summary>
    public string? In(string language) =>
        Names.TryGetValue(language, out var name) ? name
        : Kind is TermKind.Organisation or TermKind.Festival or TermKind.Unit ? null
        : Names["en"];
}
