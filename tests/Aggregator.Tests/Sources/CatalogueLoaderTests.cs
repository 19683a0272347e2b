using Aggregator.Sources;

namespace Aggregator.Tests.Sources;

public sealed class CatalogueLoaderTests
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load();

    [Fact]
    public void Load_HoldsEverySource()
    {
        Assert.Equal(289, Catalogue.Sources.Count);
        Assert.Equal(63, Catalogue.Sources.Count(source => source.Kind == SourceKind.Portal));
        Assert.Equal(40, Catalogue.Sources.Count(source => source.Kind == SourceKind.Organisation));
    }

    [Fact]
    public void Load_HoldsEveryFeed_WeakOnesOff()
    {
        var feeds = Catalogue.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Feed).ToList();
        Assert.Equal(546, feeds.Count(feed => IsPress(feed.SourceId)));
        Assert.Equal(28, feeds.Count(feed => IsPress(feed.SourceId) && !feed.Enabled));
        Assert.All(feeds, feed => Assert.Equal(feed.Confidence != EndpointConfidence.Weak, feed.Enabled));
    }

    [Fact]
    public void Load_EverySourceHasAnEndpointThatIsOn() =>
        Assert.All(Catalogue.Sources, source => Assert.Contains(source.Endpoints, endpoint => endpoint.Enabled));

    [Fact]
    public void Load_EndpointIdsAreUniqueAndOfTheirForm()
    {
        Assert.Equal(Catalogue.Endpoints.Count, Catalogue.Endpoints.Select(endpoint => endpoint.Id).Distinct().Count());
        Assert.Equal(Catalogue.Endpoints.Count, Catalogue.Endpoints.Select(endpoint => endpoint.Url.AbsoluteUri).Distinct().Count());
        Assert.All(Catalogue.Endpoints, endpoint => Assert.Matches("^" + endpoint.SourceId + "~[0-9a-z]{8}$", endpoint.Id));
    }

    [Fact]
    public void Load_EndpointIdIsStable() =>
        Assert.Equal("https://vnexpress.net/rss/the-gioi.rss", Catalogue.FindEndpoint("vnexpress~vgtp8vk3")?.Url.AbsoluteUri);

    [Fact]
    public void Load_ForeignEditionWithoutFeed_IsListed()
    {
        var endpoint = Assert.Single(Catalogue.FindSource("vietnamplus")!.Endpoints, endpoint => endpoint.Language == "fr");
        Assert.Equal(EndpointKind.Listing, endpoint.Kind);
        Assert.Equal("https://fr.vietnamplus.vn/", endpoint.Url.AbsoluteUri);
    }

    [Fact]
    public void Load_ChineseIsSimplified() =>
        Assert.DoesNotContain(Catalogue.Sources, source => source.Languages.Contains("zh") || source.Endpoints.Any(endpoint => endpoint.Language == "zh"));

    [Fact]
    public void Load_PlacesAreUnitsThenDissolvedProvinces()
    {
        Assert.Equal(63, Catalogue.Places.Count);
        Assert.All(Catalogue.Places.Take(34), place => Assert.True(place.Current && place.Unit == place.Slug));
        Assert.All(Catalogue.Places.Skip(34), place => Assert.True(!place.Current && Catalogue.FindPlace(place.Unit)!.MergedFrom.Contains(place.Slug)));
        Assert.Equal(63, Catalogue.Places.Take(34).Sum(place => place.MergedFrom.Count));
    }

    [Fact]
    public void Load_UnitThatKeptASlug_TakesTheSeatOfToday()
    {
        var unit = Catalogue.FindPlace("gia-lai")!;
        Assert.Equal("Quy Nhơn", unit.CapitalVi);
        Assert.Equal(["gia-lai", "binh-dinh"], unit.MergedFrom);
        Assert.Equal("city", Catalogue.FindPlace("quang-ninh")!.Kind);
    }

    [Fact]
    public void Load_EveryPortalSaysWhoOwnsIt() =>
        Assert.All(Catalogue.Sources.Where(source => source.Kind == SourceKind.Portal), portal => Assert.False(string.IsNullOrEmpty(portal.Owner)));

    private static bool IsPress(string sourceId) =>
        Catalogue.FindSource(sourceId)!.Kind is not (SourceKind.Portal or SourceKind.Organisation);
}
