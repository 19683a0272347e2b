using Aggregator.Publish.Languages;
using Aggregator.Sources;

namespace Aggregator.Publish.Packages;

/// <summary>The packages that are always there: digests in every language, three subjects, and one for each home province.</summary>
public sealed class ReadyPackages(Catalogue catalogue)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public IReadOnlyList<NewsPackage> All { get; } =
    [
        .. InterfaceLanguages.All.Select(language => new NewsPackage { Slug = "daily-" + language.Path, Kind = PackageKind.Daily, Language = language.Tag, Days = 1 }),
        .. InterfaceLanguages.All.Select(language => new NewsPackage { Slug = "weekly-" + language.Path, Kind = PackageKind.Weekly, Language = language.Tag }),
        new() { Slug = "business-and-investment", Kind = PackageKind.Business, Topic = "economy" },
        new() { Slug = "travel", Kind = PackageKind.Travel, Topic = "travel" },
        new() { Slug = "culture-and-heritage", Kind = PackageKind.Heritage, Topic = "culture" },
        .. catalogue.Places.Where(place => place.Current).OrderBy(place => place.Slug, StringComparer.Ordinal)
            .Select(place => new NewsPackage { Slug = "home-" + place.Slug, Kind = PackageKind.Home, Place = place.Slug }),
    ];
}
