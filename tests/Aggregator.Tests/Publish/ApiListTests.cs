using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Sitemaps;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator.Tests.Publish;

/// <summary>Stories, changes, places, filters, sitemaps and subscription lists.</summary>
public sealed class ApiListTests : IDisposable
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("?at=2025-06-30", 63)]
    [InlineData("?at=2025-07-01", 34)]
    [InlineData("", 34)]
    [InlineData("?at=1990-01-01", 63)]
    public async Task Places_AreThoseOfTheDay(string query, int expected)
    {
        using var json = await JsonAsync(site.Get<CatalogueApi>().PlacesAsync(PublishedSite.Request("/api/v1/places" + query), CancellationToken.None));

        Assert.Equal(expected, json.RootElement.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task Stories_AreListedOnce_WhereTheirFirstArticleStands()
    {
        var expected = new List<string>();
        for (var i = 0; i < 7; i++)
            expected.Add(await StoreStoryAsync(i, outlets: i % 2 == 0 ? 3 : 1));
        var found = new List<string>();
        for (var path = "/api/v1/stories?limit=2"; path is not null;)
        {
            using var json = await JsonAsync(site.Get<StoryApi>().ListAsync(PublishedSite.Request(path), CancellationToken.None));
            foreach (var story in json.RootElement.GetProperty("stories").EnumerateArray())
            {
                found.Add(story.GetProperty("id").GetString()!);
                Assert.Equal((3, 3), (story.GetProperty("outlets").GetInt32(), story.GetProperty("articles").GetArrayLength()));
            }
            path = json.RootElement.GetProperty("nextCursor").GetString() is { } next ? $"/api/v1/stories?limit=2&cursor={next}" : null;
        }

        Assert.Equal(expected.Where((_, index) => index % 2 == 0), found);
    }

    [Fact]
    public async Task Changes_TellOfWithdrawals_AndGoOnLater()
    {
        var article = await site.StoreAsync(5);
        await site.Get<ChangeLog>().NoteStoredAsync([article], CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var first = await JsonAsync(site.Get<ChangeApi>().ListAsync(PublishedSite.Request("/api/v1/changes"), CancellationToken.None));
        await site.WithdrawAsync(article);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await JsonAsync(site.Get<ChangeApi>().ListAsync(
            PublishedSite.Request("/api/v1/changes?cursor=" + first.RootElement.GetProperty("nextCursor").GetString()), CancellationToken.None));

        Assert.Equal("created", Assert.Single(first.RootElement.GetProperty("changes").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal("withdrawn", Assert.Single(second.RootElement.GetProperty("changes").EnumerateArray()).GetProperty("kind").GetString());
        Assert.False(second.RootElement.GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task Filters_LeaveOutWhatTheyShould()
    {
        await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Open, Url = "https://open.example/1", Title = "open" });
        await site.StoreAsync(20, draft => draft with { Title = "photo", Type = ArticleType.Photo });
        await site.StoreAsync(3000, draft => draft with { Title = "old, changed", Version = 2, StoredAt = site.Clock.GetUtcNow().AddMinutes(-1) });
        await site.StoreAsync(3000, draft => draft with { Title = "old" });

        Assert.Equal(["open"], await TitlesAsync("republishable=true"));
        Assert.Equal(["photo"], await TitlesAsync("type=photo"));
        Assert.Equal(["open", "photo"], await TitlesAsync("since=2026-03-10"));
        Assert.Equal(["old", "old, changed"], (await TitlesAsync("until=2026-03-10")).Order());
        Assert.Equal(["open", "photo", "old, changed"], await TitlesAsync("modifiedSince=2026-03-10"));
        Assert.Equal(4, (await TitlesAsync("sourceType=national")).Count);
        Assert.Empty(await TitlesAsync("sourceType=agency"));
        Assert.Empty(await TitlesAsync("until=2026-03-08&since=2026-03-09"));
    }

    [Fact]
    public async Task Sitemaps_HoldEveryArticleOnce()
    {
        var days = new[] { 0, 1, 8, 9, 30, 45, 400 };
        foreach (var day in days)
            await site.StoreAsync((day * 24 * 60) + 1, draft => draft with { Language = "en" });
        await site.StoreAsync(-5);
        var sitemaps = site.Get<Sitemaps>();
        var parts = Locations(await sitemaps.IndexAsync(PublishedSite.Request("/sitemap.xml"), CancellationToken.None));
        var articles = new List<string>();
        foreach (var part in parts.Where(part => !part.EndsWith("/sitemap-pages.xml", StringComparison.Ordinal)).Select(part => part.Split('/')[^1]))
            articles.AddRange(Locations(await sitemaps.MonthAsync(PublishedSite.Request("/" + part), part, CancellationToken.None)));

        Assert.Equal(days.Length, articles.Count);
        Assert.Equal(days.Length, articles.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, Locations(await sitemaps.NewsAsync(PublishedSite.Request("/sitemap-news.xml"), CancellationToken.None)).Count);
        Assert.Equal(parts.Count, parts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("sitemap-2026-13-1.xml")]
    [InlineData("sitemap-2026-02-5.xml")]
    [InlineData("sitemap-2026-03-0.xml")]
    [InlineData("sitemap-2026-3-1.xml")]
    [InlineData("sitemap-----.xml")]
    public async Task SitemapOfNoWeek_IsNotThere(string file) =>
        Assert.Equal(404, (await site.Get<Sitemaps>().MonthAsync(PublishedSite.Request("/" + file), file, CancellationToken.None)).Status);

    [Fact]
    public async Task PageSitemap_NamesEverySibling()
    {
        var pages = XDocument.Parse(PublishedSite.Text(await site.Get<Sitemaps>().PagesAsync(PublishedSite.Request("/sitemap-pages.xml"), CancellationToken.None))).Root!;

        var locations = pages.Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value).ToList();
        Assert.Contains(PublishedSite.BaseUrl + "/zh-hans/widgets", locations);
        Assert.Contains(PublishedSite.BaseUrl + "/vi/packages", locations);
        Assert.Contains(PublishedSite.BaseUrl + "/ar/package/home-da-nang", locations);
        Assert.All(pages.Elements(Sitemap + "url"), url => Assert.Equal(8, url.Elements(XName.Get("link", "http://www.w3.org/1999/xhtml")).Count()));
        Assert.All(pages.Elements(Sitemap + "url"), url => Assert.Contains(
            url.Elements(XName.Get("link", "http://www.w3.org/1999/xhtml")), link => (string?)link.Attribute("href") == url.Element(Sitemap + "loc")!.Value));
    }

    [Fact]
    public async Task Opml_LeadsToFeedsThatAreThere()
    {
        var opml = XDocument.Parse(PublishedSite.Text(await site.Get<Opml>().OwnAsync(PublishedSite.Request("/opml/ar"), InterfaceLanguages.Find("ar")!, CancellationToken.None))).Root!;
        var feeds = opml.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null).ToList();

        Assert.Equal("2.0", (string?)opml.Attribute("version"));
        Assert.All(opml.Descendants("outline"), outline => Assert.NotEmpty((string?)outline.Attribute("text") ?? ""));
        Assert.All(feeds, feed => Assert.StartsWith(PublishedSite.BaseUrl, (string?)feed.Attribute("xmlUrl"), StringComparison.Ordinal));
        Assert.True(feeds.Count > 34 + TopicNames.All.Count);
        var sources = XDocument.Parse(PublishedSite.Text(await site.Get<Opml>().SourcesAsync(PublishedSite.Request("/opml/sources"), CancellationToken.None))).Root!;
        Assert.Equal(7, sources.Descendants("outline").Count(outline => (string?)outline.Attribute("type") == "rss"));
    }

    [Theory]
    [InlineData("da-nang", true)]
    [InlineData("quang-nam", true)]
    [InlineData("ha-noi", false)]
    public async Task Opml_OfAPlace_HasOurFeedsInEveryLanguage_AndThoseOfItsSources(string slug, bool hasSource)
    {
        var opml = XDocument.Parse(PublishedSite.Text(await site.Get<Opml>().PlaceAsync(PublishedSite.Request("/opml/place/" + slug), slug, CancellationToken.None)));
        var feeds = opml.Descendants("outline").Select(outline => (string)outline.Attribute("xmlUrl")!).ToList();

        Assert.Equal(InterfaceLanguages.All.Select(language => $"{PublishedSite.BaseUrl}/{language.Path}/place/{slug}/feed.xml"), feeds.Take(InterfaceLanguages.All.Count));
        Assert.Equal(
            hasSource ? site.Catalogue.FindSource(PublishedSite.Plain)!.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Feed).Select(endpoint => endpoint.Url.AbsoluteUri) : [],
            feeds.Skip(InterfaceLanguages.All.Count));
    }

    [Fact]
    public async Task Opml_OfNoPlace_IsNotFound() =>
        Assert.Equal(404, (await site.Get<Opml>().PlaceAsync(PublishedSite.Request("/opml/place/atlantis"), "atlantis", CancellationToken.None)).Status);

    private async Task<string> StoreStoryAsync(int age, int outlets)
    {
        Article? first = null;
        var title = $"Sự kiện quan trọng {string.Join(' ', Enumerable.Repeat($"số{(char)('a' + age)}x{(char)('b' + age)}", 4))} của ngành {(char)('a' + age)}";
        foreach (var source in new[] { PublishedSite.Plain, PublishedSite.Open, PublishedSite.Closed }.Take(outlets))
        {
            var url = $"https://{source}.example/su-kien-{age}";
            var article = new Article
            {
                Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = source, EndpointId = "", Title = title, Language = "vi",
                Published = new PublicationTime(site.Clock.GetUtcNow().AddMinutes(-60 - (age * 10)).AddSeconds(first is null ? 0 : 30)), FirstSeen = site.Clock.GetUtcNow(),
                StoredAt = site.Clock.GetUtcNow(), VisibleFrom = site.Clock.GetUtcNow().AddMinutes(-age * 10 - 1), ContentHash = "",
            };
            var story = await site.Get<StoryFinder>().FindOrStartAsync(article, "", CancellationToken.None);
            article = await site.StoreAsync(0, _ => article with { StoryId = story });
            first ??= article;
            Assert.Equal(first.Id, story);
        }
        return first!.Id;
    }

    private async Task<List<string>> TitlesAsync(string query)
    {
        using var json = await JsonAsync(site.Get<ArticleApi>().ListAsync(PublishedSite.Request("/api/v1/articles?" + query), CancellationToken.None));
        return [.. json.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("title").GetString()!)];
    }

    private static async Task<JsonDocument> JsonAsync(Task<RenderedDocument> answer)
    {
        var document = await answer;
        Assert.Equal(200, document.Status);
        return JsonDocument.Parse(PublishedSite.Text(document));
    }

    private static List<string> Locations(RenderedDocument document) =>
        [.. XDocument.Parse(PublishedSite.Text(document)).Descendants(Sitemap + "loc").Select(location => location.Value)];
}
