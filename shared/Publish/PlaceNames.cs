using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish;

/// <summary>Names of places as the interface's language writes them.</summary>
public static class PlaceNames
{
    /// <summary>The language's own form where it has one, the Vietnamese name in Vietnamese, else the English form.</summary>
    public static string Of(Place place, InterfaceLanguage language)
    {
        if (language.Tag == "vi")
            return place.NameVi;
        return UiTexts.Of(language).PlaceNames.GetValueOrDefault(place.Slug, place.NameEn);
    }
}
