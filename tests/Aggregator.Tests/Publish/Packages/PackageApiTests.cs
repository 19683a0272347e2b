using System.Text;
using System.Text.Json;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Pages;
using Aggregator.Store;
using Aggregator.Tests.Publish.Copies;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish.Packages;

/// <summary>Packages over HTTP: pages, feeds, API, and what partners save.</summary>
public sealed class PackageApiTests : IDisposable
{
    private const string Good = """{"slug":"our-travel","title":"Du lịch cho báo nhà","topic":"travel","lang":"vi","days":3}""";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Partner_SavesChangesAndDeletesAPackage()
    {
        var key = await KeyAsync("Báo nhà");
        var article = await site.StoreOpenAsync();

        Assert.Equal(200, (await SaveAsync(Good, key)).Status);
        using (var saved = await ReadAsync("our-travel"))
            Assert.Equal([article.Id], saved.RootElement.GetProperty("articleList").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(200, (await SaveAsync(Good.Replace("\"travel\"", "\"sport\"", StringComparison.Ordinal), key)).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using (var changed = await ReadAsync("our-travel"))
            Assert.Equal(0, changed.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(204, (await DeleteAsync("our-travel", key)).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(404, (await AnswerAsync("our-travel")).Status);
        Assert.False(await site.Get<IBlobs>().ExistsAsync(StoreNames.PackagesContainer, "our-travel.zip", CancellationToken.None));
    }

    [Fact]
    public async Task WithoutAKnownKey_NothingIsSavedOrDeleted()
    {
        var key = await KeyAsync("Báo nhà");
        await SaveAsync(Good, key);

        Assert.Equal(401, (await SaveAsync(Good, null)).Status);
        Assert.Equal(401, (await SaveAsync(Good, "vnp_" + new string('0', 64))).Status);
        Assert.Equal(401, (await DeleteAsync("our-travel", null)).Status);
        Assert.Equal(200, (await AnswerAsync("our-travel")).Status);
    }

    [Fact]
    public async Task AnotherPartnersPackage_AndOurs_CannotBeTouched()
    {
        await SaveAsync(Good, await KeyAsync("Báo nhà"));
        var other = await KeyAsync("Báo khác");

        Assert.Equal(400, (await SaveAsync(Good, other)).Status);
        Assert.Equal(400, (await SaveAsync(Good.Replace("our-travel", "travel", StringComparison.Ordinal), other)).Status);
        Assert.Equal(404, (await DeleteAsync("our-travel", other)).Status);
        Assert.Equal(404, (await DeleteAsync("travel", other)).Status);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{\"slug\":", "body")]
    [InlineData("""{"slug":"our-travel","title":"x","owner":"me"}""", "body")]
    [InlineData("""{"slug":"../../etc","title":"x"}""", "slug")]
    [InlineData("""{"slug":"Our Travel","title":"x"}""", "slug")]
    [InlineData("""{"slug":"our-travel"}""", "title")]
    [InlineData("""{"slug":"our-travel","title":"x","topic":"nothing"}""", "topic")]
    [InlineData("""{"slug":"our-travel","title":"x","place":"atlantis"}""", "place")]
    [InlineData("""{"slug":"our-travel","title":"x","type":"1"}""", "type")]
    [InlineData("""{"slug":"our-travel","title":"x","lang":"not a language"}""", "lang")]
    [InlineData("""{"slug":"our-travel","title":"x","days":32}""", "days")]
    [InlineData("""{"slug":"our-travel","title":"x","lang":"en","translated":"all"}""", "translated")]
    [InlineData("""{"slug":"our-travel","title":"x","translated":"machine"}""", "translated")]
    [InlineData("""{"slug":"our-travel","title":"x","lang":"ko","translated":"machine"}""", "translated")]
    public async Task ABadOrder_IsRefusedByName(string order, string parameter)
    {
        var answer = await SaveAsync(order, await KeyAsync("Báo nhà"));
        using var problem = JsonDocument.Parse(PublishedSite.Text(answer));

        Assert.Equal(400, answer.Status);
        Assert.Contains(parameter, problem.RootElement.GetProperty("invalidParams").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task AnOversizedOrder_IsRefused() =>
        Assert.Equal(400, (await SaveAsync("{\"slug\":\"" + new string('a', 10_000) + "\"}", await KeyAsync("Báo nhà"))).Status);

    [Theory]
    [InlineData("feed.xml", "application/atom+xml")]
    [InlineData("rss.xml", "application/rss+xml")]
    [InlineData("feed.json", "application/feed+json")]
    public async Task Feeds_HoldWhatTheFileHolds(string file, string type)
    {
        var article = await site.StoreOpenAsync();
        var answer = await site.Get<PackageReader>().FeedAsync(PublishedSite.Request($"/en/package/travel/{file}"), InterfaceLanguages.English, "travel", file, CancellationToken.None);

        Assert.StartsWith(type, answer.ContentType, StringComparison.Ordinal);
        Assert.Contains(FeedId.OfArticle(article.Id), PublishedSite.Text(answer), StringComparison.Ordinal);
        // The credit line, in the article's own language, is part of the text.
        Assert.Contains("đăng lần đầu", PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get<PackageReader>().FeedAsync(PublishedSite.Request($"/en/package/x/{file}"), InterfaceLanguages.English, "nothing", file, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Page_OffersTheFileAndTheFeeds()
    {
        var article = await site.StoreOpenAsync();
        var html = PublishedSite.Html(await site.Get<PackagePages>().PackageAsync(PublishedSite.Request("/vi/package/home-da-nang"), InterfaceLanguages.Find("vi")!, "home-da-nang", CancellationToken.None));

        Assert.Equal("Quê nhà: Đà Nẵng", html.Texts("//h1").Single().Trim());
        Assert.Contains("/packages/home-da-nang.zip", html.Values("//a", "href"));
        Assert.Contains("/vi/package/home-da-nang/feed.xml", html.Values("//a", "href"));
        Assert.Equal([article.Id], html.Values("//input[@type='checkbox' and @form='basket']", "value"));
        Assert.Equal(404, (await site.Get<PackagePages>().PackageAsync(PublishedSite.Request("/vi/package/x"), InterfaceLanguages.Find("vi")!, "nothing", CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Page_OfAPackageWithoutArticles_SaysSo()
    {
        var html = PublishedSite.Html(await site.Get<PackagePages>().PackageAsync(PublishedSite.Request("/en/package/travel"), InterfaceLanguages.English, "travel", CancellationToken.None));

        Assert.Equal("There are no articles here at the moment.", html.One("//p[@class='notice']").InnerText);
    }

    [Theory]
    [InlineData("../travel")]
    [InlineData("..\\..\\etc\\passwd")]
    [InlineData("%2e%2e%2ftravel")]
    [InlineData("travel/../travel")]
    [InlineData("travel.zip")]
    [InlineData("travel\0")]
    [InlineData("TRAVEL")]
    [InlineData("")]
    public async Task FileOfANameThatIsNone_IsNotThere(string slug)
    {
        await site.StoreOpenAsync();
        var answer = await site.Get<PackageReader>().FileAsync(PublishedSite.Request("/packages/x.zip"), slug, CancellationToken.None);

        Assert.Equal(404, answer.Status);
        Assert.Contains("no package of this name", PublishedSite.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NamesEveryPackage_InTheReadersLanguage()
    {
        await SaveAsync(Good, await KeyAsync("Báo nhà"));
        var html = PublishedSite.Html(await site.Get<PackagePages>().ListAsync(PublishedSite.Request("/ar/packages"), InterfaceLanguages.Find("ar")!, CancellationToken.None));

        Assert.Equal(16 + 3 + 34 + 1, html.Values("//ul[@class='names']//a", "href").Count);
        Assert.Contains("Du lịch cho báo nhà", html.Text, StringComparison.Ordinal);
        Assert.Contains("الموجز اليومي: الفيتنامية", html.Text, StringComparison.Ordinal);
    }

    private async Task<string> KeyAsync(string name) => (await site.Get<ApiKeys>().CreateAsync(name, null, CancellationToken.None)).Text;

    private async Task<JsonDocument> ReadAsync(string slug) => JsonDocument.Parse(PublishedSite.Text(await AnswerAsync(slug)));

    private Task<RenderedDocument> AnswerAsync(string slug) =>
        site.Get<PackageApi>().PackageAsync(PublishedSite.Request($"/api/v1/packages/{slug}"), slug, CancellationToken.None);

    private Task<RenderedDocument> SaveAsync(string order, string? key) =>
        site.Get<PackageApi>().SaveAsync(Http(order, key), PublishedSite.Request("/api/v1/packages"), CancellationToken.None);

    private Task<RenderedDocument> DeleteAsync(string slug, string? key) =>
        site.Get<PackageApi>().DeleteAsync(Http("", key), PublishedSite.Request($"/api/v1/packages/{slug}"), slug, CancellationToken.None);

    private static HttpRequest Http(string body, string? key)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (key is not null)
            request.Headers[RateLimits.KeyHeader] = key;
        return request;
    }
}
