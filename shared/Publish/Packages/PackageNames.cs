using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Packages;

/// <summary>Titles of packages.</summary>
public static class PackageNames
{
    /// <summary>A partner's own words, or ours in the reader's language.</summary>
    public static string Of(NewsPackage package, InterfaceLanguage language, Catalogue catalogue)
    {
        var text = UiTexts.Of(language);
        var words = text.Packages;
        var articles = package.Language is { } tag ? text.LanguageNames.GetValueOrDefault(tag, tag) : "";
        return package.Kind switch
        {
            PackageKind.Daily => string.Format(language.Culture, words.Daily, articles),
            PackageKind.Weekly => string.Format(language.Culture, words.Weekly, articles),
            PackageKind.Business => words.Business,
            PackageKind.Travel => words.Travel,
            PackageKind.Heritage => words.Heritage,
            PackageKind.Home => string.Format(language.Culture, words.Home, PlaceOf(package, language, catalogue)),
            _ => package.Title ?? package.Slug,
        };
    }

    /// <summary>What distinguishes it among its kind: the language's or the place's name.</summary>
    public static string ShortOf(NewsPackage package, InterfaceLanguage language, Catalogue catalogue) =>
        package.Kind == PackageKind.Home ? PlaceOf(package, language, catalogue) : Of(package, language, catalogue);

    private static string PlaceOf(NewsPackage package, InterfaceLanguage language, Catalogue catalogue) =>
        catalogue.FindPlace(package.Place!) is { } place ? PlaceNames.Of(place, language) : package.Place!;
}
