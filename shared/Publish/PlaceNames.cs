using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish;

/// <summary>Names of places as the interface's language writes them.</summary>
public static class PlaceNames
{
    /// <summary>The language's own form where it has one, the Vietnamese name in Vietnamese, else the English form.</summary>
    public static string Of(Place place, InterfaceLanguage language) => Of(place.Slug, place.NameVi, place.NameEn, language);

    /// <summary>The same for an archipelago.</summary>
    public static string Of(Archipelago islands, InterfaceLanguage language) => Of(islands.Slug, islands.NameVi, islands.NameEn, language);

    /// <summary>Sorted as the reader's language sorts, so that a name is where it is looked for.</summary>
    public static IEnumerable<Place> Sorted(IEnumerable<Place> places, InterfaceLanguage language) =>
        places.OrderBy(place => Of(place, language), StringComparer.Create(language.Culture, ignoreCase: true));

    private static string Of(string slug, string vietnamese, string english, InterfaceLanguage language) =>
        language.Tag == "vi" ? vietnamese : UiTexts.Of(language).PlaceNames.GetValueOrDefault(slug, english);
}
