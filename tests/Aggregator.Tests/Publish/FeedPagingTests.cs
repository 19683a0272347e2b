using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

/// <summary>Older pages (RFC 5005), tombstones (RFC 6721), hubs and addresses.</summary>
public sealed class FeedPagingTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task FollowingNext_ReadsEveryArticleOnce_UnderOneId()
    {
        for (var i = 0; i < 120; i++)
            await site.StoreAsync(i, draft => draft with { Language = "en" });
        var (ids, feedIds) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        for (var address = "/en/feed.xml"; address is not null;)
        {
            var feed = XDocument.Parse(PublishedSite.Text(await EnglishAsync(address))).Root!;
            Assert.Equal(PublishedSite.BaseUrl + address, Link(feed, "self"));
            Assert.Equal(address == "/en/feed.xml" ? null : PublishedSite.BaseUrl + "/en/feed.xml", Link(feed, "first"));
            feedIds.Add(feed.Element(Atom + "id")!.Value);
            ids.AddRange(feed.Elements(Atom + "entry").Elements(Atom + "id").Select(id => id.Value));
            address = Link(feed, "next")?[PublishedSite.BaseUrl.Length..];
        }

        Assert.Equal(120, ids.Count);
        Assert.Equal(120, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(feedIds);
    }

    [Fact]
    public async Task CleanAndQueryAddress_AreOneFeed()
    {
        await site.StoreAsync(1, draft => draft with { Language = "en", Topics = ["culture"] });

        var clean = await site.Get<FeedPublisher>().ReadAsync(
            "feed.xml", InterfaceLanguages.English, "topic", "culture", PublishedSite.Request("/en/topic/culture/feed.xml"), CancellationToken.None);
        var query = await site.Get<FeedPublisher>().ReadAsync(FeedFormat.Atom, PublishedSite.Request("/feed.xml?topic=culture&lang=en"), CancellationToken.None);

        Assert.Equal(PublishedSite.Text(clean), PublishedSite.Text(query));
    }

    [Fact]
    public async Task Withdrawn_IsATombstoneWhereItStood_AndNoEntry()
    {
        var gone = await site.StoreAsync(10, draft => draft with { Language = "en", Topics = ["culture"] });
        await site.StoreAsync(10, draft => draft with { Language = "en" });
        var hidden = await site.StoreAsync(-10, draft => draft with { Language = "en" });
        await site.WithdrawAsync(gone);
        await site.WithdrawAsync(hidden);

        var feed = XDocument.Parse(PublishedSite.Text(await EnglishAsync("/en/feed.xml"))).Root!;
        var other = XDocument.Parse(PublishedSite.Text(await site.Get<FeedPublisher>().ReadAsync(
            FeedFormat.Atom, PublishedSite.Request("/feed.xml?topic=sport"), CancellationToken.None))).Root!;
        using var json = JsonDocument.Parse(PublishedSite.Text(await site.Get<FeedPublisher>().ReadAsync(
            FeedFormat.Json, PublishedSite.Request("/feed.json?topic=culture"), CancellationToken.None)));

        var tombstone = Assert.Single(feed.Elements(Tombstones + "deleted-entry"));
        Assert.Equal(FeedId.OfArticle(gone.Id), (string?)tombstone.Attribute("ref"));
        Assert.Equal(Rfc3339.Format(site.Clock.GetUtcNow()), (string?)tombstone.Attribute("when"));
        Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Empty(other.Elements(Tombstones + "deleted-entry"));
        Assert.Equal(gone.Id, json.RootElement.GetProperty("_aggregator").GetProperty("withdrawn")[0].GetProperty("articleId").GetString());
    }

    [Fact]
    public async Task Tombstones_EndAfterAMonth()
    {
        await site.WithdrawAsync(await site.StoreAsync(10, draft => draft with { Language = "en" }));
        site.Clock.Advance(TimeSpan.FromDays(31));

        var feed = XDocument.Parse(PublishedSite.Text(await EnglishAsync("/en/feed.xml"))).Root!;

        Assert.Empty(feed.Elements(Tombstones + "deleted-entry"));
    }

    [Fact]
    public async Task Hub_IsOurOwn_UnlessAnotherIsNamed()
    {
        using var hubbed = new PublishedSite(("Hub", "https://hub.example/"));
        await hubbed.StoreAsync(1);
        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            var with = await hubbed.Get<FeedPublisher>().ReadAsync(format, PublishedSite.Request("/feed.xml"), CancellationToken.None);
            var without = await site.Get<FeedPublisher>().ReadAsync(format, PublishedSite.Request("/feed.xml"), CancellationToken.None);

            Assert.Contains("https://hub.example/", PublishedSite.Text(with));
            Assert.Contains("<https://hub.example/>; rel=\"hub\"", with.Headers.Single(header => header.Key == "Link").Value);
            Assert.Contains(PublishedSite.BaseUrl + "/hub", PublishedSite.Text(without));
            Assert.Contains($"<{PublishedSite.BaseUrl}/hub>; rel=\"hub\"", without.Headers.Single(header => header.Key == "Link").Value);
        }
    }

    [Theory]
    [InlineData("topic", "nonsense")]
    [InlineData("place", "da-nangg")]
    [InlineData("source", "nobody")]
    [InlineData("story", "nonsense")]
    [InlineData("story", "0000000000000000000000000z")]
    public async Task FeedOfNothing_IsAProblem(string kind, string name) => Assert.Equal(404, (await site.Get<FeedPublisher>().ReadAsync(
        "feed.xml", InterfaceLanguages.English, kind, name, PublishedSite.Request($"/en/{kind}/{name}/feed.xml"), CancellationToken.None)).Status);

    [Theory]
    [InlineData("?after=abc")]
    [InlineData("?cursor=abc")]
    [InlineData("?lang=en")]
    public async Task UnknownParameter_IsAProblem(string query) => Assert.Equal(400, (await EnglishAsync("/en/feed.xml" + query)).Status);

    [Fact]
    public async Task Pictures_AreArticlesWithAPictureThatMayBeShown()
    {
        Article With(Article draft, string source) => draft with
        {
            SourceId = source, Url = $"https://{source}.example/1", Title = source, Language = "en", Images = [new ArticleImage($"https://{source}.example/1.jpg")],
        };
        await site.StoreAsync(1, draft => With(draft, PublishedSite.Open));
        await site.StoreAsync(1, draft => With(draft, PublishedSite.Plain));
        await site.StoreAsync(1, draft => draft with { Language = "en", SourceId = PublishedSite.Open, Url = "https://open.example/2" });

        var feed = XDocument.Parse(PublishedSite.Text(await site.Get<FeedPublisher>().ReadAsync(
            "feed.xml", InterfaceLanguages.English, "pictures", null, PublishedSite.Request("/en/pictures/feed.xml"), CancellationToken.None))).Root!;

        Assert.Equal(PublishedSite.Open, Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "title")!.Value);
        Assert.Equal($"{PublishedSite.BaseUrl}/en/pictures/feed.xml", Link(feed, "self"));
    }

    [Fact]
    public void Links_NameEveryFormat()
    {
        var links = FeedLinks.Of(new ArticleQuery { Place = "da-nang", Language = "ar" }, InterfaceLanguages.Find("ar")!, "دا نانغ");

        Assert.Equal(["/ar/place/da-nang/feed.xml", "/ar/place/da-nang/rss.xml", "/ar/place/da-nang/feed.json"], links.Select(link => link.Address));
        Assert.Equal(["application/atom+xml", "application/rss+xml", "application/feed+json"], links.Select(link => link.Type));
    }

    private Task<RenderedDocument> EnglishAsync(string address) => site.Get<FeedPublisher>().ReadAsync(
        "feed.xml", InterfaceLanguages.English, null, null, PublishedSite.Request(address), CancellationToken.None);

    private static string? Link(XElement feed, string relation) =>
        (string?)feed.Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");
}
