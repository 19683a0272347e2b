using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;

namespace Aggregator.Tests.Publish;

/// <summary>The pages that readers walk through: front page, story, places, pictures, pages about ourselves.</summary>
public sealed class SitePageTests : IDisposable
{
    private const string Body = "Sáng nay thành phố mở tuyến xe buýt mới nối sân bay với bán đảo Sơn Trà, mười hai chuyến mỗi ngày, vé tám nghìn đồng.";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Story_ListsAllOutlets_TheFirstPublisherFirst()
    {
        var (first, second, story) = await StoreStoryAsync();

        var html = PublishedSite.Html(await StoryAsync(story));

        Assert.Equal(["/en/source/open", "/en/source/plain"], html.Values("//ol//p[@class='outlet']/a", "href"));
        Assert.Single(html.All("//ol/li[1]/p[@class='mark']"));
        Assert.Single(html.All("//p[@class='mark']"));
        Assert.Contains("2 outlets", html.Text);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Story_IsMissing_WhenNothingOfItMayBeShown()
    {
        var early = await site.StoreAsync(-30);
        var story = await site.JoinStoryAsync(early, Body);

        Assert.Equal(404, (await StoryAsync(story)).Status);
        Assert.Equal(404, (await StoryAsync("nothing")).Status);
    }

    [Fact]
    public async Task Home_ShowsAStoryOnce_WithItsOtherOutlets()
    {
        var (_, _, story) = await StoreStoryAsync();

        var html = PublishedSite.Html(await HomeAsync("en"));

        Assert.Single(html.All("//article"));
        Assert.Equal([$"/en/story/{story}"], html.Values("//p[@class='others']/a", "href"));
        Assert.Equal(["Also in 1 other outlet"], html.Texts("//p[@class='others']/a"));
    }

    [Fact]
    public async Task Home_BeginsWithTheReadersLanguage_WhereMostIsInAnother()
    {
        for (var i = 0; i < 8; i++)
            await site.StoreAsync(10 + i, draft => draft with { Language = i == 7 ? "en" : "vi", Title = $"Headline {i}" });

        var english = PublishedSite.Html(await HomeAsync("en"));
        var vietnamese = PublishedSite.Html(await HomeAsync("vi"));

        Assert.Equal("Headline 7", english.Texts("//section[@class='own']//h3").Single());
        Assert.Equal(8, english.All("//article").Count);
        Assert.Empty(vietnamese.All("//section[@class='own']"));
    }

    [Fact]
    public async Task Card_LeavesNoBox_ForAPictureThatWasNotKept()
    {
        var images = new[] { new ArticleImage("https://open.example/drawing.svg") };
        var kept = await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Open, Images = images, Title = "Kept" });
        await site.StoreAsync(20, draft => draft with { SourceId = PublishedSite.Open, Images = images, Title = "Not kept" });
        await site.StorePictureAsync(kept);

        var html = PublishedSite.Html(await HomeAsync("en"));

        Assert.All(html.Values("//img", "src"), address => Assert.Equal($"/i/{kept.Id}", address));
        Assert.Equal(html.All("//img").Count, html.All("//*[@class='picture']").Count);
    }

    [Fact]
    public async Task Pictures_CarryCreditPlaceDateAndDescription()
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = PublishedSite.Open, Places = ["da-nang"], Images = [new ArticleImage("https://open.example/1.jpg", "Bến xe mới", "Nguyễn An")],
        });
        await site.StorePictureAsync(article);
        var barred = await site.StoreAsync(5, draft => draft with { Images = [new ArticleImage("https://plain.example/1.jpg")] });
        await site.StorePictureAsync(barred);

        var answer = await site.Get<GalleryPages>().PicturesAsync(PublishedSite.Request("/en/pictures"), InterfaceLanguages.English, CancellationToken.None);
        var figure = PublishedSite.Html(answer).One("//figure");

        Assert.Equal("Bến xe mới", System.Net.WebUtility.HtmlDecode(figure.SelectSingleNode(".//img")!.GetAttributeValue("alt", "")));
        Assert.Contains("Nguyễn An", System.Net.WebUtility.HtmlDecode(figure.InnerText));
        Assert.Contains("The open paper", figure.InnerText);
        Assert.Contains("Da Nang", figure.InnerText);
        Assert.Single(figure.SelectNodes(".//time")!);
    }

    [Fact]
    public async Task Places_LinkEveryUnitOnTheMapAndInTheList_AndNameTheArchipelagos()
    {
        var answer = await site.Get<PlacePages>().PlacesAsync(PublishedSite.Request("/vi/places"), InterfaceLanguages.Find("vi")!, CancellationToken.None);
        var html = PublishedSite.Html(answer);

        var listed = html.Values("//ul[@class='names']//a", "href");
        Assert.Equal(site.Catalogue.Places.Select(place => $"/vi/place/{place.Slug}").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(34, html.Values("//svg//a", "href").Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Hoàng Sa", html.Texts("//svg//a[@href='/vi/place/da-nang']/text"));
        Assert.Contains("Trường Sa", html.Texts("//svg//a[@href='/vi/place/khanh-hoa']/text"));
    }

    [Fact]
    public async Task Place_SaysHowMuchIsReported()
    {
        for (var i = 0; i < 4; i++)
            await site.StoreAsync(i * 24 * 60 * 3, draft => draft with { Places = ["da-nang"] });

        var answer = await site.Get<PlacePages>().PlaceAsync(PublishedSite.Request("/en/place/da-nang"), InterfaceLanguages.English, "da-nang", CancellationToken.None);

        Assert.Equal(["3 articles in the last seven days"], PublishedSite.Html(answer).Texts("//p[@class='coverage']"));
    }

    [Theory]
    [InlineData(WithdrawalReason.Privacy, 410, "It was withdrawn to protect a person.")]
    [InlineData(WithdrawalReason.Law, 451, "A legal order requires it.")]
    public async Task Withdrawn_SaysWhy_AndShowsNothing(WithdrawalReason reason, int status, string words)
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = PublishedSite.Open, Images = [new ArticleImage("https://open.example/1.jpg")],
        });
        await site.StorePictureAsync(article);
        await site.WithdrawAsync(article, "Một câu <b>giải thích</b>.", reason);

        var answer = await site.Get<ArticlePages>().ArticleAsync(
            PublishedSite.Request($"/en/a/{article.Id}/x"), InterfaceLanguages.English, article.Id, "x", CancellationToken.None);

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>giải thích", PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(article.Title, PublishedSite.Text(answer));
        Assert.Equal(reason == WithdrawalReason.Law, answer.Headers.Any(header => header.Key == "Link" && header.Value.Contains("blocked-by", StringComparison.Ordinal)));
        Assert.Null(await site.Get<PictureReader>().FindAsync(article.Id, CancellationToken.None));
    }

    [Fact]
    public void Information_HasAPageForEveryText() =>
        Assert.All(InterfaceLanguages.All, language => Assert.Equal(InformationPages.Names.Split('|'), UiTexts.Of(language).Information.Keys));

    [Fact]
    public async Task Siblings_AreAllLanguagesAndTheDefault_OnPagesThatAreTranslated()
    {
        var answer = await site.Get<InformationPages>().ShowAsync(PublishedSite.Request("/fr/about"), InterfaceLanguages.Find("fr")!, "about", CancellationToken.None);

        var siblings = PublishedSite.Html(answer).Values("//link[@rel='alternate' and @hreflang]", "hreflang");
        Assert.Equal([.. InterfaceLanguages.All.Select(language => language.Tag), "x-default"], siblings);
    }

    [Fact]
    public async Task List_IsDescribedForMachines()
    {
        var article = await site.StoreAsync(10);

        using var json = JsonDocument.Parse(PublishedSite.Html(await HomeAsync("en")).One("//script[@type='application/ld+json']").InnerText);

        Assert.Equal("CollectionPage", json.RootElement.GetProperty("@type").GetString());
        var item = json.RootElement.GetProperty("mainEntity").GetProperty("itemListElement")[0];
        Assert.Contains(article.Id, item.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_NamesIconsThatAreThere()
    {
        var assets = site.Get<Assets>();

        using var json = JsonDocument.Parse(PublishedSite.Text(site.Get<WebManifest>().Write(PublishedSite.Request("/manifest.webmanifest?lang=vi"))));

        Assert.Equal("/vi/", json.RootElement.GetProperty("start_url").GetString());
        Assert.All(json.RootElement.GetProperty("icons").EnumerateArray(), icon =>
        {
            var parts = icon.GetProperty("src").GetString()!["/assets/".Length..].Split("?v=");
            Assert.Equal(RenderedDocument.LongLived, assets.Find(parts[0], parts[1])!.CacheControl);
        });
    }

    private async Task<(Article First, Article Second, string Story)> StoreStoryAsync()
    {
        var first = await StoreInStoryAsync(120, PublishedSite.Open);
        var second = await StoreInStoryAsync(60, PublishedSite.Plain);
        return (first, second, first.StoryId!);
    }

    private async Task<Article> StoreInStoryAsync(int minutesAgo, string source)
    {
        var visible = site.Clock.GetUtcNow().AddMinutes(-minutesAgo);
        var url = $"https://{source}.example/bai-xe-buyt.html";
        var draft = new Article
        {
            Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = source, EndpointId = "", Title = "Đà Nẵng mở tuyến xe buýt mới ra bán đảo Sơn Trà",
            Language = "vi", Published = new PublicationTime(visible), FirstSeen = visible, StoredAt = visible, VisibleFrom = visible, ContentHash = "",
        };
        var story = await site.JoinStoryAsync(draft, Body);
        return await site.StoreAsync(minutesAgo, _ => draft with { StoryId = story });
    }

    private Task<RenderedDocument> StoryAsync(string id) =>
        site.Get<StoryPages>().StoryAsync(PublishedSite.Request($"/en/story/{id}"), InterfaceLanguages.English, id, CancellationToken.None);

    private Task<RenderedDocument> HomeAsync(string language) =>
        site.Get<HomePages>().HomeAsync(PublishedSite.Request($"/{language}/"), InterfaceLanguages.Find(language)!, CancellationToken.None);
}
