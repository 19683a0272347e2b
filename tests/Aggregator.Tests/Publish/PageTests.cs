using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;

namespace Aggregator.Tests.Publish;

public sealed class PageTests : IDisposable
{
    private const string Hostile = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\u0001";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string> Languages => [.. InterfaceLanguages.All.Select(language => language.Path)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task EveryPage_IsInItsLanguage_WithoutScriptStyleOrStrangers(string path)
    {
        var language = InterfaceLanguages.Find(path)!;
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = PublishedSite.Open,
            Title = Hostile,
            Excerpt = Hostile,
            Authors = [Hostile],
            Language = "fa",
            Topics = ["culture"],
            Places = ["quang-nam", "da-nang"],
            BodyHtml = $"<p>{Hostile}</p><p><img src=\"https://evil.example/1.png\"></p>",
            Images = [new ArticleImage("https://evil.example/2.png", Hostile, Hostile)],
        });
        await site.StorePictureAsync(article);
        var story = await site.JoinStoryAsync(article);
        var lists = site.Get<ListPages>();
        var pages = site.Get<SitePages>();
        RenderedDocument[] documents =
        [
            await site.Get<HomePages>().HomeAsync(PublishedSite.Request($"/{path}/"), language, CancellationToken.None),
            await lists.TopicAsync(PublishedSite.Request($"/{path}/topic/culture"), language, "culture", CancellationToken.None),
            await site.Get<PlacePages>().PlaceAsync(PublishedSite.Request($"/{path}/place/quang-nam"), language, "quang-nam", CancellationToken.None),
            await lists.SourceAsync(PublishedSite.Request($"/{path}/source/open"), language, PublishedSite.Open, CancellationToken.None),
            await site.Get<ArticlePages>().ArticleAsync(PublishedSite.Request($"/{path}/a/{article.Id}/x"), language, article.Id, Slug.Of(article.Title), CancellationToken.None),
            await lists.PeopleAsync(PublishedSite.Request($"/{path}/people"), language, CancellationToken.None),
            await site.Get<StoryPages>().StoryAsync(PublishedSite.Request($"/{path}/story/{story}"), language, story, CancellationToken.None),
            await site.Get<PlacePages>().PlacesAsync(PublishedSite.Request($"/{path}/places"), language, CancellationToken.None),
            await site.Get<GalleryPages>().PicturesAsync(PublishedSite.Request($"/{path}/pictures"), language, CancellationToken.None),
            await site.Get<GalleryPages>().VideosAsync(PublishedSite.Request($"/{path}/videos"), language, CancellationToken.None),
            await site.Get<InformationPages>().ShowAsync(PublishedSite.Request($"/{path}/privacy"), language, "privacy", CancellationToken.None),
            await pages.SourcesAsync(PublishedSite.Request($"/{path}/sources"), language, CancellationToken.None),
            await pages.StatusAsync(PublishedSite.Request($"/status?lang={path}"), CancellationToken.None),
            await pages.BotAsync(PublishedSite.Request($"/bot?lang={path}"), CancellationToken.None),
            await pages.FeedsAsync(PublishedSite.Request($"/feeds?lang={path}"), CancellationToken.None),
        ];
        foreach (var document in documents)
        {
            Assert.Equal(200, document.Status);
            var html = PublishedSite.Html(document);
            var root = html.One("/html");
            Assert.Equal(language.Tag, root.GetAttributeValue("lang", ""));
            Assert.Equal(language.Direction, root.GetAttributeValue("dir", ""));
            Assert.Single(html.All("//h1"));
            AssertHarmless(html);
            AssertLinks(html, document);
        }
    }

    [Fact]
    public async Task Article_ShowsWhoseItIs_AndBothTimes()
    {
        var article = await site.StoreAsync(10);

        var html = PublishedSite.Html(await ArticleAsync(article));
        var text = html.Texts("//main")[0];

        Assert.Contains("The plain paper", text);
        Assert.Contains("Bộ plain", text);
        Assert.Contains("No agreement on record", text);
        Assert.Contains(article.Url, html.Values("//main//a[@rel='external']", "href"));
        Assert.Contains("2026-03-10T10:50:00+07:00", html.Values("//main//time", "datetime"));
        Assert.Contains("2026-03-10T11:00:00+07:00", html.Values("//main//time", "datetime"));
        Assert.Equal("vi", html.One("//h1").GetAttributeValue("lang", ""));
        // The article is in Vietnamese, so the page around it that is in Vietnamese too stands for all, and none is a translation.
        Assert.Equal($"{PublishedSite.BaseUrl}/vi/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi", html.Values("//link[@rel='canonical']", "href").Single());
        Assert.Empty(html.All("//link[@hreflang]"));
    }

    [Fact]
    public async Task List_ShowsOwnerAndBothTimesOnEveryCard()
    {
        await site.StoreAsync(10);

        var card = PublishedSite.Html(await HomeAsync("/en/")).One("//article");

        Assert.Contains("Bộ plain", card.InnerText);
        Assert.Equal(2, card.Descendants("time").Count());
    }

    [Fact]
    public async Task StructuredData_IsReadableAndNamesTheOriginal()
    {
        var article = await site.StoreAsync(10, draft => draft with { Title = Hostile });

        var html = PublishedSite.Html(await ArticleAsync(article));
        using var json = JsonDocument.Parse(html.One("//script[@type='application/ld+json']").InnerText);

        Assert.Equal("NewsArticle", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(article.Url, json.RootElement.GetProperty("isBasedOn").GetString());
        Assert.Equal(Hostile[..^1], json.RootElement.GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData(PublishedSite.Plain, false, false)]
    [InlineData(PublishedSite.Open, true, true)]
    [InlineData(PublishedSite.Lapsed, false, false)]
    public async Task Rights_DecideTextAndPicture(string source, bool body, bool picture)
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = source,
            BodyHtml = "<p>The whole text.</p>",
            Images = [new ArticleImage("https://x.example/1.jpg")],
        });

        await site.StorePictureAsync(article);
        var html = PublishedSite.Html(await ArticleAsync(article));

        Assert.Equal(body, html.Text.Contains("The whole text.", StringComparison.Ordinal));
        Assert.Equal(picture ? [$"/i/{article.Id}"] : [], html.Values("//img", "src"));
        Assert.Equal(picture, html.All("//meta[@property='og:image']").Count == 1);
    }

    [Fact]
    public async Task WrongSlug_LeadsToTheRightOne_AndUnknownIdsTo404()
    {
        var article = await site.StoreAsync(10);
        var early = await site.StoreAsync(-10);
        var pages = site.Get<ArticlePages>();

        var wrong = await pages.ArticleAsync(PublishedSite.Request($"/vi/a/{article.Id}/x"), InterfaceLanguages.Find("vi")!, article.Id, "x", CancellationToken.None);
        var missing = await pages.ArticleAsync(PublishedSite.Request("/vi/a/nothing/x"), InterfaceLanguages.Find("vi")!, "nothing", "x", CancellationToken.None);
        var hidden = await pages.ArticleAsync(PublishedSite.Request($"/vi/a/{early.Id}/x"), InterfaceLanguages.Find("vi")!, early.Id, "x", CancellationToken.None);

        Assert.Equal(301, wrong.Status);
        Assert.Equal($"/vi/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi", wrong.Headers.Single(header => header.Key == "Location").Value);
        Assert.Equal(404, missing.Status);
        Assert.Equal(404, hidden.Status);
        Assert.Equal(PublishedSite.Text(missing), PublishedSite.Text(hidden));
    }

    [Theory]
    [InlineData("", "/en/")]
    [InlineData("vi-VN", "/vi/")]
    [InlineData("zh-CN", "/zh-hans/")]
    public void Root_LeadsToTheReadersLanguage(string accept, string expected)
    {
        var answer = ListPages.Root(PublishedSite.Request("/", accept));

        Assert.Equal((302, "Accept-Language"), (answer.Status, answer.Vary));
        Assert.Equal(expected, answer.Headers.Single(header => header.Key == "Location").Value);
    }

    [Fact]
    public async Task Older_GoesThroughEverything_AndTheSwitchKeepsToOneLanguage()
    {
        for (var i = 0; i < 40; i++)
            await site.StoreAsync(i * 60, draft => draft with { Title = $"No {i}", Language = i % 2 == 0 ? "en" : "vi" });
        var seen = new List<string>();
        var only = new List<string>();
        for (var path = "/en/"; path is not null; path = await CollectAsync(path, seen))
        {
        }
        for (var path = "/en/?only=1"; path is not null; path = await CollectAsync(path, only))
        {
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"No {i}"), seen);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"No {i * 2}"), only);
    }

    [Fact]
    public async Task BrokenCursor_Is400() => Assert.Equal(400, (await HomeAsync("/en/?after=%3Cscript%3E")).Status);

    [Fact]
    public async Task Days_AreThoseOfVietNam()
    {
        await site.StoreAsync(4 * 60);
        await site.StoreAsync(13 * 60);

        // 05:00 UTC is noon in Ha Noi; thirteen hours before it was the evening of yesterday.
        var days = PublishedSite.Html(await HomeAsync("/en/")).Texts("//section[@class='day']/h2");

        Assert.Equal(["Today · Tuesday, 10 March 2026", "Yesterday · Monday, 9 March 2026"], days);
    }

    [Fact]
    public async Task DissolvedProvince_NamesItsSuccessor()
    {
        var english = InterfaceLanguages.English;

        var html = PublishedSite.Html(await site.Get<PlacePages>().PlaceAsync(PublishedSite.Request("/en/place/quang-nam"), english, "quang-nam", CancellationToken.None));

        Assert.Contains("part of Da Nang", html.Text);
        Assert.Single(html.All("//main//p[@class='notice']/a[@href='/en/place/da-nang']"));
        Assert.Equal(404, (await site.Get<PlacePages>().PlaceAsync(PublishedSite.Request("/en/place/atlantis"), english, "atlantis", CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Unavailable_IsSaidInTheLanguageOfTheAddress()
    {
        var answer = await site.Get<SitePages>().UnavailableAsync(PublishedSite.Request("/ru/"));

        Assert.Equal(503, answer.Status);
        Assert.Contains("Сейчас недоступно", PublishedSite.Text(answer));
        Assert.Contains(answer.Headers, header => header.Key == "Retry-After");
    }

    private async Task<string?> CollectAsync(string path, List<string> titles)
    {
        var html = PublishedSite.Html(await HomeAsync(path));
        titles.AddRange(html.Texts("//article/h3"));
        return html.Values("//a[@rel='next']", "href").SingleOrDefault();
    }

    private Task<RenderedDocument> HomeAsync(string path) =>
        site.Get<HomePages>().HomeAsync(PublishedSite.Request(path), InterfaceLanguages.English, CancellationToken.None);

    private Task<RenderedDocument> ArticleAsync(Article article) => site.Get<ArticlePages>().ArticleAsync(
        PublishedSite.Request($"/en/a/{article.Id}/{Slug.Of(article.Title)}"), InterfaceLanguages.English, article.Id, Slug.Of(article.Title), CancellationToken.None);

    private static void AssertHarmless(PageDom html)
    {
        Assert.All(html.All("//script"), script => Assert.Equal("application/ld+json", script.GetAttributeValue("type", "")));
        Assert.Empty(html.All("//style|//iframe|//object|//*[@style]|//*[@onerror]|//*[@onclick]"));
        Assert.All(html.All("//img"), image => Assert.StartsWith("/i/", image.GetAttributeValue("src", ""), StringComparison.Ordinal));
        Assert.All(html.All("//link[@rel='stylesheet' or contains(@rel, 'icon')]"), link => Assert.StartsWith("/", link.GetAttributeValue("href", ""), StringComparison.Ordinal));
        Assert.DoesNotContain('\u0001', html.Source);
    }

    private static void AssertLinks(PageDom html, RenderedDocument document)
    {
        Assert.Equal(InterfaceLanguages.All.Count, html.All("//nav[@class='languages']//a").Count);
        Assert.Contains(html.All("//link[@rel='alternate' and @title and not(contains(@type, 'oembed'))]").Count, new[] { 3, 7 });
        Assert.Contains(document.Headers, header => header.Key == "Content-Language");
        var ids = html.Values("//*[@id]", "id");
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
