using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Pages;
using Aggregator.Support.Translate;
using Aggregator.Translate;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish;

/// <summary>What readers see of translations.</summary>
public sealed class TranslationPageTests : IDisposable
{
    private static readonly InterfaceLanguage English = InterfaceLanguages.English;

    private readonly PublishedSite site = new();

    [Fact]
    public async Task Card_IsInTheReadersLanguage_WithItsLabelAndTheWayToTheOriginal()
    {
        var article = await site.StoreAsync(10);
        await site.TranslateAsync(article, "en", "Da Nang opens a new bus line", "The line links the airport with Son Tra.");

        var html = PublishedSite.Html(await HomeAsync("/en/"));

        var headline = html.One("//article//h3");
        Assert.Equal(("en", "Da Nang opens a new bus line"), (headline.GetAttributeValue("lang", ""), headline.InnerText));
        Assert.Equal("en", html.One("//p[@class='excerpt']").GetAttributeValue("lang", ""));
        var label = html.Texts("//p[@class='label']").Single();
        Assert.Equal("Machine translation from Vietnamese, not reviewed\u00A0· Original\u00A0· Report an error", label);
        var page = $"/en/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi";
        Assert.Equal([page + "?show=original", $"/en/a/{article.Id}/translation/report"], html.Values("//p[@class='label']/a", "href"));
        Assert.Equal(page, html.Values("//h3/a", "href").Single());
    }

    [Theory]
    [InlineData("en", "Original in Vietnamese")]
    [InlineData("ar", "النص الأصلي: الفيتنامية")]
    [InlineData("zh-hans", "越南语原文")]
    public async Task Card_WithoutTranslation_IsLabelledAsOriginal(string path, string label)
    {
        await site.StoreAsync(10);

        var html = PublishedSite.Html(await HomeAsync($"/{path}/", InterfaceLanguages.Find(path)!));

        Assert.Equal("vi", html.One("//article//h3").GetAttributeValue("lang", ""));
        Assert.Equal(label, html.Texts("//p[@class='label']").Single());
    }

    [Fact]
    public async Task Card_WhoseLeadIsNotTranslated_SaysTheLanguageOfEachPart()
    {
        await site.TranslateAsync(await site.StoreAsync(10), "en", "Da Nang opens a new bus line");

        var html = PublishedSite.Html(await HomeAsync("/en/"));

        Assert.Equal("en", html.One("//article//h3").GetAttributeValue("lang", ""));
        Assert.Equal("vi", html.One("//p[@class='excerpt']").GetAttributeValue("lang", ""));
    }

    [Fact]
    public async Task Card_OfASourceForHeadlinesOnly_ShowsNoTranslatedLead()
    {
        await site.TranslateAsync(await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Closed }), "en", "A new bus line", "Never to be shown.");

        Assert.DoesNotContain("Never to be shown", PublishedSite.Text(await HomeAsync("/en/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfOriginals_IsOneClickAway_AndUnknownValuesAreRefused()
    {
        await site.TranslateAsync(await site.StoreAsync(10), "en", "Translated");
        await site.StoreAsync(20, draft => draft with { Title = "Written in English", Language = "en" });

        var all = PublishedSite.Html(await HomeAsync("/en/"));
        var originals = PublishedSite.Html(await HomeAsync("/en/?original=true"));
        var untranslated = PublishedSite.Html(await HomeAsync("/en/?translated=none"));

        Assert.Contains("/en/?original=true", all.Values("//nav[@class='switch']//a", "href"));
        Assert.Equal(["Written in English"], originals.Texts("//article//h3"));
        Assert.Contains("Đà Nẵng mở tuyến xe buýt mới", untranslated.Texts("//article//h3"));
        Assert.Equal(400, (await HomeAsync("/en/?original=perhaps")).Status);
        Assert.Equal(400, (await HomeAsync("/en/?translated=well")).Status);
    }

    [Fact]
    public async Task List_OfReviewedOnes_ShowsAllOthersInTheOriginal()
    {
        var review = new Review("Desk", site.Clock.GetUtcNow());
        await site.TranslateAsync(await site.StoreAsync(10), "en", "A machine's");
        await site.TranslateAsync(
            await site.StoreAsync(20), "en", "An editor's", change: document => document with { Title = TranslatedArticles.Part("An editor's", review), LastReview = review });

        var html = PublishedSite.Html(await HomeAsync("/en/?translated=reviewed"));

        Assert.Equal(["Đà Nẵng mở tuyến xe buýt mới", "An editor's"], html.Texts("//article//h3"));
        Assert.Contains("Translation from Vietnamese, reviewed by Desk\u00A0· Original\u00A0· Report an error", html.Texts("//p[@class='label']"));
    }

    [Fact]
    public async Task OutletsOwnVersion_TakesThePlaceOfAnyTranslation_AndStandsOnce()
    {
        var original = await site.StoreAsync(10);
        await site.TranslateAsync(original, "en", "A machine's");
        var own = await site.StoreAsync(30, draft => draft with { Title = "The outlet's own words", Language = "en" });
        await JoinAsync(original, own);

        var html = PublishedSite.Html(await HomeAsync("/en/?translated=machine"));
        var page = PublishedSite.Html(await ArticleAsync(original));

        Assert.Equal(["The outlet's own words"], html.Texts("//article//h3"));
        Assert.Contains("The outlet's own words", page.Texts("//div[@class='notice']//a"));
        Assert.Equal("vi", page.One("//h1").GetAttributeValue("lang", ""));
        Assert.Equal(["vi", "en"], page.Values("//link[@hreflang]", "hreflang"));
    }

    [Fact]
    public async Task Article_CanBeReadTranslated_InTheOriginal_AndSideBySide()
    {
        var article = await StoreWholeAsync(PublishedSite.Translated);
        await site.TranslateAsync(article, "en", "A new bus line", "It links the airport.", "<p>First paragraph.</p><p>Second one.</p>");

        var translated = PublishedSite.Html(await ArticleAsync(article));
        var original = PublishedSite.Html(await ArticleAsync(article, "?show=original"));
        var both = PublishedSite.Html(await ArticleAsync(article, "?show=both"));

        Assert.Equal("A new bus line", translated.One("//h1").InnerText);
        Assert.Contains("First paragraph.", translated.Text, StringComparison.Ordinal);
        Assert.Contains("Machine translation from Vietnamese, not reviewed", translated.Texts("//div[@class='notice']/p"));
        Assert.Equal("en", translated.One("//div[@class='body']").GetAttributeValue("lang", ""));
        Assert.Equal("vi", original.One("//div[@class='body']").GetAttributeValue("lang", ""));
        Assert.DoesNotContain("First paragraph.", original.Text, StringComparison.Ordinal);
        Assert.Equal(["vi", "en", "vi", "en", "vi", "en"], both.Values("//div[@class='pairs body']/div", "lang"));
        Assert.All([translated, original, both], page => Assert.EndsWith(
            $"/vi/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi", page.Values("//link[@rel='canonical']", "href").Single(), StringComparison.Ordinal));
        Assert.Equal(400, (await ArticleAsync(article, "?show=sideways")).Status);
        using var data = System.Text.Json.JsonDocument.Parse(translated.Texts("//script[@type='application/ld+json']").Single());
        Assert.Equal("vi", data.RootElement.GetProperty("translationOfWork").GetProperty("inLanguage").GetString());
        Assert.Equal("scripted", data.RootElement.GetProperty("translator")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Article_WhoseTextMayNotBeTranslated_SaysSo_AndShowsItInTheOriginal()
    {
        var article = await StoreWholeAsync(PublishedSite.Open);
        await site.TranslateAsync(article, "en", "A new bus line", "It links the airport.", "<p>Never to be shown.</p>");

        var html = PublishedSite.Html(await ArticleAsync(article));

        Assert.Equal("A new bus line", html.One("//h1").InnerText);
        Assert.Equal("vi", html.One("//div[@class='body']").GetAttributeValue("lang", ""));
        Assert.DoesNotContain("Never to be shown", html.Text, StringComparison.Ordinal);
        Assert.Contains("The text below stands in the original: the outlet does not allow it to be translated.", html.Texts("//div[@class='notice']/p"));
    }

    [Fact]
    public async Task Article_WithoutAnEngine_SaysSo() =>
        Assert.Contains("Not translated: no translation service is set up here.", PublishedSite.Html(await ArticleAsync(await site.StoreAsync(10))).Texts("//div[@class='notice']/p"));

    [Theory]
    [InlineData("GET", "Somebot/1.0")]
    [InlineData("HEAD", "Mozilla/5.0")]
    public async Task Article_ThatAReaderOpens_IsAskedFor_ARobotAsksForNothing(string method, string client)
    {
        var robot = new DefaultHttpContext { Request = { Method = method, Headers = { UserAgent = client } } }.Request;
        using var translating = new PublishedSite(new ScriptedEngine());
        var article = await translating.StoreAsync(10);
        var request = PublishedSite.Request($"/en/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi");

        var seen = await ArticleAsync(translating, request with { Client = PublishRequest.From(robot, new PublishOptions()).Client }, article);
        var read = await ArticleAsync(translating, request, article);

        Assert.Contains("nobody has asked for it", PublishedSite.Text(seen), StringComparison.Ordinal);
        Assert.Contains("A translation is on its way.", PublishedSite.Text(read), StringComparison.Ordinal);
        Assert.Equal("public, no-cache", read.CacheControl);
        Assert.Equal(1, (await translating.Get<TranslationReport>().ReadAsync(CancellationToken.None)).Languages.Single(one => one.Language == "en").Waiting);
    }

    [Fact]
    public async Task Article_WhoseTranslationIsHeldBack_SaysWhy()
    {
        var article = await site.StoreAsync(10);
        await site.TranslateAsync(article, "en", "x", change: document => document with { State = TranslationState.HeldBack, HeldBack = "Number: 12 is <missing>." });

        var text = PublishedSite.Html(await ArticleAsync(article)).Text;

        Assert.Contains("Not translated: the translation did not pass our checks. (Number: 12 is <missing>.)", text, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private Task<Article> StoreWholeAsync(string source) => site.StoreAsync(10, draft => draft with
    {
        SourceId = source, Url = $"https://{source}.example/1", Lead = "Tuyến buýt nối sân bay.", BodyHtml = "<p>Đoạn một.</p><p>Đoạn hai.</p>",
    });

    private async Task JoinAsync(Article original, Article own)
    {
        var documents = site.Get<TranslationDocuments>();
        await documents.SaveSiblingAsync(original.Id, new SiblingMarker(own.Id, own.Language, own.VisibleFrom), CancellationToken.None);
        await documents.SaveSiblingAsync(own.Id, new SiblingMarker(original.Id, original.Language, original.VisibleFrom), CancellationToken.None);
    }

    private Task<RenderedDocument> HomeAsync(string address, InterfaceLanguage? language = null) =>
        site.Get<HomePages>().HomeAsync(PublishedSite.Request(address), language ?? English, CancellationToken.None);

    private Task<RenderedDocument> ArticleAsync(Article article, string query = "") =>
        ArticleAsync(site, PublishedSite.Request($"/en/a/{article.Id}/{SiteLinks.ArticleSlug(article.Title)}{query}"), article);

    private static Task<RenderedDocument> ArticleAsync(PublishedSite site, PublishRequest request, Article article) =>
        site.Get<ArticlePages>().ArticleAsync(request, English, article.Id, SiteLinks.ArticleSlug(article.Title), CancellationToken.None);
}
