using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Store;

namespace Aggregator.Tests.Publish.Copies;

public sealed class RepublishPageTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task EveryArticle_HasTheButtonAndTheVerdict()
    {
        foreach (var source in new[] { PublishedSite.Open, PublishedSite.Plain, PublishedSite.Closed, PublishedSite.Lapsed })
        {
            var article = await site.StoreAsync(90, draft => draft with { SourceId = source });
            var html = PublishedSite.Html(await site.Get<ArticlePages>().ArticleAsync(
                PublishedSite.Request(SiteLinks.Article(InterfaceLanguages.English, article.Id, article.Title)), InterfaceLanguages.English, article.Id, Slug.Of(article.Title), CancellationToken.None));

            Assert.Equal([$"/en/a/{article.Id}/republish"], html.Values("//p[@class='go']/a[@class='second']", "href"));
            Assert.Equal(source == PublishedSite.Open ? "Yes" : "No", html.Texts("//dl[@class='facts verdict']/div[1]/dd").Single());
        }
    }

    [Fact]
    public async Task Republish_OffersEveryForm_InFieldsThatWorkWithoutScripts()
    {
        var article = await site.StoreOpenAsync();
        await site.StorePictureAsync(article);

        var answer = await site.RepublishAsync(article);
        var html = PublishedSite.Html(answer);

        Assert.Equal(200, answer.Status);
        Assert.Equal(4, html.All("//textarea[@readonly]").Count);
        Assert.All(html.All("//textarea"), area => Assert.NotEqual("", area.GetAttributeValue("aria-labelledby", "")));
        Assert.All(html.All("//button[@data-copy]"), button => Assert.NotNull(button.Attributes["hidden"]));
        Assert.Equal([$"/i/{article.Id}"], html.Values("//div[@id='rich-copy']//img", "src"));
        Assert.Contains($"/en/a/{article.Id}/republish/article.docx", html.Values("//a", "href"));
        Assert.Contains($"/api/v1/articles/{article.Id}.ninjs", html.Values("//a", "href"));
    }

    [Fact]
    public async Task Republish_MayRunOneScriptFile_AndNothingInline()
    {
        var answer = await site.RepublishAsync(await site.StoreOpenAsync());
        var policy = answer.Headers.Single(one => one.Key == "Content-Security-Policy").Value;

        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Single(PublishedSite.Html(answer).Values("//script[@src]", "src"), src => src.StartsWith("/assets/copy.js?v=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PublishedSite.Plain, "has not made an agreement")]
    [InlineData(PublishedSite.Closed, "(A-2) does not include it")]
    [InlineData(PublishedSite.Lapsed, "has ended")]
    public async Task Republish_WhereItIsNotAllowed_SaysWhyAndGivesAQuotation(string source, string reason)
    {
        var article = await site.StoreAsync(90, draft => draft with { SourceId = source, BodyHtml = CopySite.Body });

        var answer = await site.RepublishAsync(article);
        var html = PublishedSite.Html(answer);
        var snippet = html.Texts("//textarea").Single();

        Assert.Contains(reason, html.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sáng nay", html.Text, StringComparison.Ordinal);
        Assert.Contains(article.Url, snippet, StringComparison.Ordinal);
        Assert.Contains(article.Title, System.Net.WebUtility.HtmlDecode(snippet), StringComparison.Ordinal);
        Assert.Equal(source != PublishedSite.Closed, System.Net.WebUtility.HtmlDecode(snippet).Contains(article.Excerpt!, StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Headers, one => one.Key == "Content-Security-Policy");
    }

    [Fact]
    public async Task Republish_OfAWithdrawnArticle_Is410_AndOfNone404()
    {
        var article = await site.StoreOpenAsync(draft => draft with { Withdrawn = new WithdrawalNotice(WithdrawalReason.OutletRequest, null, site.Clock.GetUtcNow()) });
        var blocked = await site.StoreOpenAsync(draft => draft with { Withdrawn = new WithdrawalNotice(WithdrawalReason.Law, null, site.Clock.GetUtcNow()) });

        Assert.Equal(410, (await site.RepublishAsync(article)).Status);
        Assert.Equal(451, (await site.RepublishAsync(blocked)).Status);
        Assert.Equal(404, (await site.RepublishAsync(article with { Id = "nothing" })).Status);
        Assert.Equal(404, (await site.RepublishAsync(await site.StoreAsync(-5))).Status);
    }

    [Fact]
    public async Task Counter_IsInTheCopiesOnlyWhenAskedFor()
    {
        var article = await site.StoreOpenAsync();

        Assert.DoesNotContain("/c/", PublishedSite.Html(await site.RepublishAsync(article)).Texts("//textarea[@id='html-copy']").Single(), StringComparison.Ordinal);
        Assert.Contains($"/c/{article.Id}.gif", PublishedSite.Html(await site.RepublishAsync(article, query: "?counter=1")).Texts("//textarea[@id='html-copy']").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_CountsLoads_AndTellsNoSmallNumber()
    {
        var article = await site.StoreOpenAsync();
        var (pages, counts) = (site.Get<CopyPages>(), site.Get<CopyCounts>());
        for (var i = 0; i < 9; i++)
            await pages.CountAsync(article.Id, CancellationToken.None);
        Assert.Null(await counts.LastMonthAsync(article.Id, CancellationToken.None));

        site.Clock.Advance(TimeSpan.FromDays(1));
        var image = await pages.CountAsync(article.Id, CancellationToken.None);

        Assert.Equal(10, await counts.LastMonthAsync(article.Id, CancellationToken.None));
        Assert.Equal(("image/gif", RenderedDocument.NotStored, true), (image.ContentType, image.CacheControl, image.CrossOrigin));
        site.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Null(await counts.LastMonthAsync(article.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Counter_OfWhatIsNotThere_StoresNothing()
    {
        await site.Get<CopyPages>().CountAsync("../../etc", CancellationToken.None);
        await site.Get<CopyPages>().CountAsync(ArticleId.FromUrl("https://nowhere.example/"), CancellationToken.None);

        Assert.Empty(await site.Get<ITables>().ScanAsync(StoreNames.CopyCountsTable, ArticleId.FromUrl("https://nowhere.example/"), null, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task PrintAndWord_LeadToTheExplanation_WhereTheyMayNotBeTaken()
    {
        var article = await site.StoreAsync(90);
        var request = PublishedSite.Request("/en/a/x/republish/print");
        var print = await site.Get<CopyPages>().PrintAsync(request, InterfaceLanguages.English, article.Id, CancellationToken.None);
        var word = await site.Get<CopyPages>().WordAsync(request, InterfaceLanguages.English, article.Id, CancellationToken.None);

        Assert.All(new[] { print, word }, answer => Assert.Equal((302, $"/en/a/{article.Id}/republish"), (answer.Status, answer.Headers.Single(one => one.Key == "Location").Value)));
    }

    [Fact]
    public async Task AnArticleCalledRepublish_HasAnAddressOfItsOwn()
    {
        var article = await site.StoreAsync(90, draft => draft with { Title = "Republish!" });
        var address = SiteLinks.Article(InterfaceLanguages.English, article.Id, article.Title);
        var answer = await site.Get<ArticlePages>().ArticleAsync(PublishedSite.Request(address), InterfaceLanguages.English, article.Id, address.Split('/')[^1], CancellationToken.None);

        Assert.NotEqual(SiteLinks.Republish(InterfaceLanguages.English, article.Id), address);
        Assert.Equal(200, answer.Status);
    }
}
