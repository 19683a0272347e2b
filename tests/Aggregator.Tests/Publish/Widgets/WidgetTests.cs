using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Widgets;
using Aggregator.Store;

namespace Aggregator.Tests.Publish.Widgets;

/// <summary>The frame and the data of the element: what they show, and what they must not.</summary>
public sealed class WidgetTests : IDisposable
{
    private const string Hostile = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onfocus=alert(3) x=\"";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string, string> LanguagesAndLayouts
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var language in InterfaceLanguages.All)
                foreach (var layout in Enum.GetValues<WidgetLayout>())
                    all.Add(language.Tag, WidgetParameters.NameOf(layout));
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(LanguagesAndLayouts))]
    public async Task Frame_SaysWhoseItIs_InItsLanguage_AndHoldsNothingForeign(string language, string layout)
    {
        var article = await StoreOpenAsync(10, draft => draft with { Title = Hostile, Excerpt = Hostile });

        var frame = await FrameAsync($"?lang={language}&articles=all&layout={layout}&motion=on&accent=ffcc00");
        var html = PublishedSite.Html(frame);

        Assert.Equal(200, frame.Status);
        var root = html.One("/html");
        Assert.Equal(language, root.GetAttributeValue("lang", ""));
        Assert.Equal(TextDirection.Of(language), root.GetAttributeValue("dir", ""));
        var item = html.One("//li[@class='item']");
        Assert.Contains(language == "vi" ? "Báo open" : "The open paper", item.InnerText, StringComparison.Ordinal);
        Assert.Contains("Bộ open", item.InnerText, StringComparison.Ordinal);
        Assert.Contains(article.Url, html.Values("//li//a[@rel='external']", "href"));
        Assert.Equal(2, html.All("//li//time").Count);
        Assert.Single(html.All("//script"));
        Assert.Single(html.All("//style"));
        Assert.Empty(html.All("//*[@onerror or @onfocus or @style]"));
        Assert.All(html.Values("//script | //img", "src"), address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        Assert.Equal(layout != "ticker", html.All("//img").Count == 1);
    }

    [Fact]
    public async Task Frame_MayBeFramedByAnybody_AndRunsItsOwnScriptOnly()
    {
        var policy = Header(await FrameAsync("?accent=ffcc00"), "Content-Security-Policy")!;

        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Empty(PublishedSite.Html(await FrameAsync("")).All("//link"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        // No other page of ours may be framed.
        Assert.Contains("frame-ancestors 'none'", DefaultPolicy(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_ThatAreWrong_AreExplainedInTheFrame()
    {
        var frame = await FrameAsync("?limit=99&<b>=1");

        Assert.Equal(400, frame.Status);
        Assert.Contains("'limit' must be a number from 1 to 20.", PublishedSite.Html(frame).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", PublishedSite.Text(frame), StringComparison.Ordinal);
        Assert.Equal(400, (await DataAsync("?limit=99")).Status);
    }

    [Theory]
    [InlineData(PublishedSite.Open, true, true)]
    [InlineData(PublishedSite.Plain, false, true)]
    [InlineData(PublishedSite.Closed, false, false)]
    [InlineData(PublishedSite.Lapsed, false, true)]
    public async Task Rights_DecidePictureAndExcerpt(string source, bool picture, bool excerpt)
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = source, Images = [new ArticleImage("https://x.example/1.jpg")] });
        await site.StorePictureAsync(article);

        var frame = PublishedSite.Html(await FrameAsync("?layout=cards"));
        using var data = await JsonAsync("?layout=cards");
        var item = data.RootElement.GetProperty("articles")[0];

        Assert.Equal(picture, frame.All("//img").Count == 1);
        Assert.Equal(excerpt, frame.All("//p[@class='excerpt']").Count == 1);
        Assert.Equal(picture, item.TryGetProperty("picture", out _));
        Assert.Equal(excerpt, item.TryGetProperty("excerpt", out _));
    }

    [Fact]
    public async Task Withdrawn_VanishesFromLists_EvenWhileTheyHoldItsCard()
    {
        var kept = await site.StoreAsync(20);
        var gone = await site.StoreAsync(10);
        await WithdrawAsync(gone, WithdrawalReason.OutletRequest);

        var frame = PublishedSite.Text(await FrameAsync("?limit=5"));
        using var data = await JsonAsync("?limit=5");

        Assert.Contains(kept.Id, frame, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Id, frame, StringComparison.Ordinal);
        Assert.Equal([kept.Id], data.RootElement.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Package_ShowsWhatItHolds_InEveryLanguage_AndDropsWhatIsWithdrawn()
    {
        var (kept, gone) = (await StoreOpenAsync(20, draft => draft with { Places = ["da-nang"], Language = "vi" }), await StoreOpenAsync(10, draft => draft with { Places = ["da-nang"], Language = "en" }));
        await site.StoreAsync(5, draft => draft with { Places = ["da-nang"] });

        using var before = await JsonAsync("?lang=en&package=home-da-nang");
        Assert.Equal([gone.Id, kept.Id], before.RootElement.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(("Home province: Da Nang", $"{PublishedSite.BaseUrl}/en/package/home-da-nang"), (before.RootElement.GetProperty("title").GetString(), before.RootElement.GetProperty("url").GetString()));

        await WithdrawAsync(gone, WithdrawalReason.OutletRequest);
        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.DoesNotContain(gone.Id, PublishedSite.Text(await FrameAsync("?lang=en&package=home-da-nang")), StringComparison.Ordinal);
        var missing = await FrameAsync("?lang=en&package=nobody-has-saved-this");
        Assert.Equal(404, missing.Status);
        Assert.NotEmpty(PublishedSite.Html(missing).Texts("//p[@class='notice']").Single());
    }

    [Theory]
    [InlineData(WithdrawalReason.OutletRequest, 410)]
    [InlineData(WithdrawalReason.Law, 451)]
    public async Task Withdrawn_AloneInItsWidget_SaysSo_AndShowsNothing(WithdrawalReason reason, int status)
    {
        var article = await StoreOpenAsync(10, draft => draft);
        var before = await FrameAsync($"?article={article.Id}");
        await WithdrawAsync(article, reason);
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        var after = await FrameAsync($"?article={article.Id}");
        using var data = await JsonAsync($"?article={article.Id}");

        Assert.Equal(200, before.Status);
        Assert.Equal(status, after.Status);
        Assert.DoesNotContain(article.Title, PublishedSite.Text(after), StringComparison.Ordinal);
        Assert.Empty(data.RootElement.GetProperty("articles").EnumerateArray());
        Assert.NotEqual("", data.RootElement.GetProperty("notice").GetString());
    }

    [Fact]
    public async Task Embargo_HoldsInWidgets()
    {
        var early = await site.StoreAsync(-5);

        Assert.DoesNotContain(early.Id, PublishedSite.Text(await FrameAsync("")), StringComparison.Ordinal);
        Assert.Equal(404, (await FrameAsync($"?article={early.Id}")).Status);
    }

    [Fact]
    public async Task Filters_AndLanguage_ChooseArticles()
    {
        var here = await site.StoreAsync(10, draft => draft with { Language = "en", Places = ["da-nang"], Topics = ["culture"] });
        await site.StoreAsync(11, draft => draft with { Language = "en" });
        await site.StoreAsync(12, draft => draft with { Places = ["da-nang"], Topics = ["culture"] });

        Assert.Equal([here.Id], await IdsAsync("?lang=en&place=da-nang&topic=culture"));
        Assert.Equal(2, (await IdsAsync("?lang=en")).Count);
        Assert.Equal(2, (await IdsAsync("?lang=en&articles=all&place=da-nang")).Count);
        Assert.Equal(3, (await IdsAsync("")).Count);
    }

    [Fact]
    public async Task Pictures_AreThoseThatAreThere()
    {
        await StoreOpenAsync(10, draft => draft, withPicture: false);
        var there = await StoreOpenAsync(20, draft => draft);

        Assert.Equal([there.Id], await IdsAsync("?layout=picture&limit=4"));
        Assert.Equal([$"/i/{there.Id}"], PublishedSite.Html(await FrameAsync("?layout=picture")).Values("//img", "src"));
    }

    [Fact]
    public async Task Ticker_MovesOnlyWhereAskedFor_AndCanBeStopped()
    {
        await site.StoreAsync(10);

        Assert.Empty(PublishedSite.Html(await FrameAsync("?layout=ticker")).All("//div[contains(@class,'moves')] | //input"));
        var moving = PublishedSite.Html(await FrameAsync("?layout=ticker&motion=on"));
        Assert.Single(moving.All("//div[contains(@class,'moves')]"));
        Assert.Equal("pause", moving.One("//label").GetAttributeValue("for", ""));
    }

    [Fact]
    public async Task Empty_SaysSo()
    {
        var html = PublishedSite.Html(await FrameAsync("?lang=fr"));

        Assert.Equal([UiTexts.Of(InterfaceLanguages.Find("fr")!).Widgets.Empty], html.Texts("//p[@class='notice']"));
    }

    [Fact]
    public async Task Caches_KeepWidgetsShortly_AndCountedOnesWithTheReaderOnly()
    {
        await site.StoreAsync(10);

        Assert.StartsWith("public, max-age=30", (await FrameAsync("")).CacheControl, StringComparison.Ordinal);
        Assert.StartsWith("private, max-age=30", (await FrameAsync("?key=a-key")).CacheControl, StringComparison.Ordinal);
        Assert.StartsWith("private", (await DataAsync("?key=a-key")).CacheControl, StringComparison.Ordinal);
        Assert.True((await DataAsync("")).CrossOrigin);
        // Nothing that could make a withdrawal look like no change.
        Assert.Null((await FrameAsync("")).LastModified);
    }

    // Marked only, as in the moment before the lists are cleared.
    private async Task WithdrawAsync(Article article, WithdrawalReason reason) => Assert.True(await site.Get<ArticleStore>().ReplaceAsync(
        article, article with { Withdrawn = new WithdrawalNotice(reason, null, site.Clock.GetUtcNow()), Version = 2 }, CancellationToken.None));

    private async Task<Article> StoreOpenAsync(int minutesAgo, Func<Article, Article> change, bool withPicture = true)
    {
        var article = await site.StoreAsync(minutesAgo, draft => change(draft) with
        {
            SourceId = PublishedSite.Open,
            Images = [new ArticleImage("https://x.example/1.jpg", "Sơn Trà", "Lan")],
        });
        if (withPicture)
            await site.StorePictureAsync(article);
        return article;
    }

    private Task<RenderedDocument> FrameAsync(string query) =>
        site.Get<WidgetFrames>().ShowAsync(PublishedSite.Request("/embed/v1/frame" + query), isLoad: true, CancellationToken.None);

    private Task<RenderedDocument> DataAsync(string query) =>
        site.Get<WidgetData>().ReadAsync(PublishedSite.Request("/embed/v1/feed.json" + query), isLoad: true, CancellationToken.None);

    private async Task<JsonDocument> JsonAsync(string query) => JsonDocument.Parse(PublishedSite.Text(await DataAsync(query)));

    private async Task<IReadOnlyList<string>> IdsAsync(string query)
    {
        using var data = await JsonAsync(query);
        return [.. data.RootElement.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
    }

    private static string? Header(RenderedDocument document, string name) => document.Headers.FirstOrDefault(header => header.Key == name).Value;

    private static string DefaultPolicy()
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        SecurityHeaders.Apply(http.Response.Headers, isHttps: true);
        return http.Response.Headers.ContentSecurityPolicy.ToString();
    }
}
