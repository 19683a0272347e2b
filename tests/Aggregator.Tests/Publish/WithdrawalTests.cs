using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Recheck;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish;

public sealed class WithdrawalTests : IDisposable
{
    private static readonly string[] NotReasons = ["gone", "", "Law", "because"];

    private readonly PublishedSite site = new();

    [Fact]
    public async Task Rss_AndJsonFeed_ShowANoticeInItsPlace_ForThirtyDays()
    {
        var gone = await site.StoreAsync(10, draft => draft with { Language = "en" });
        await site.WithdrawAsync(gone, "Wrong & <b>harmful</b>.");

        var item = Assert.Single(XDocument.Parse(await FeedAsync(FeedFormat.Rss)).Descendants("item"));
        using var json = JsonDocument.Parse(await FeedAsync(FeedFormat.Json));
        var entry = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(FeedId.OfArticle(gone.Id), item.Element("guid")!.Value);
        Assert.Equal(FeedId.OfArticle(gone.Id), entry.GetProperty("id").GetString());
        Assert.Contains("it was our mistake. Wrong &amp; &lt;b&gt;harmful", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Contains("it was our mistake. Wrong & <b>harmful</b>.", entry.GetProperty("content_text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Title, item.ToString() + entry, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty(XDocument.Parse(await FeedAsync(FeedFormat.Rss)).Descendants("item"));
    }

    [Fact]
    public async Task Api_Answers410Or451_AndListsRevocations()
    {
        var (one, other) = (await site.StoreAsync(10), await site.StoreAsync(11));
        await site.WithdrawAsync(one);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.WithdrawAsync(other, reason: WithdrawalReason.Law);

        Assert.Equal(410, (await ArticleAsync(one)).Status);
        Assert.Equal(451, (await ArticleAsync(other)).Status);
        using var first = await RevocationsAsync("?limit=1");
        using var second = await RevocationsAsync("?limit=1&cursor=" + first.RootElement.GetProperty("nextCursor").GetString());
        var found = new[] { first, second }.Select(page => page.RootElement.GetProperty("revocations")[0]).ToList();
        Assert.Equal([other.Id, one.Id], found.Select(revocation => revocation.GetProperty("articleId").GetString()));
        Assert.Equal(["law", "our-error"], found.Select(revocation => revocation.GetProperty("reason").GetString()));
        Assert.Equal([451, 410], found.Select(revocation => revocation.GetProperty("status").GetInt32()));
        Assert.Equal(JsonValueKind.Null, second.RootElement.GetProperty("nextCursor").ValueKind);
    }

    [Fact]
    public async Task NotVisibleYet_IsNeverHeardOf()
    {
        var hidden = await site.StoreAsync(-10);
        await site.WithdrawAsync(hidden);

        Assert.Equal(404, (await ArticleAsync(hidden)).Status);
        using var revocations = await RevocationsAsync("");
        Assert.Empty(revocations.RootElement.GetProperty("revocations").EnumerateArray());
    }

    [Fact]
    public async Task Corrections_AreListed_WithdrawnOnesWithoutTheirHeadline()
    {
        var changed = await site.StoreAsync(30, draft => draft with { Title = "Tiêu đề mới" });
        var next = changed with { Version = 2, StoredAt = site.Clock.GetUtcNow(), Changed = [ChangedField.Title, ChangedField.Body] };
        Assert.True(await site.Get<ArticleStore>().ReplaceAsync(changed, next, CancellationToken.None));
        await site.Get<ChangeLog>().NoteStoredAsync([next], CancellationToken.None);
        var gone = await site.StoreAsync(20, draft => draft with { Title = "Không còn nữa" });
        await site.WithdrawAsync(gone, reason: WithdrawalReason.OutletRequest);

        var page = PublishedSite.Text(await site.Get<InformationPages>().ShowAsync(
            PublishedSite.Request("/en/corrections"), InterfaceLanguages.English, "corrections", CancellationToken.None));
        var html = new PageDom(page);
        Assert.Equal(["Tiêu đề mới", "Withdrawn"], html.Texts("//ul[@class='changes']//a").Order(StringComparer.Ordinal).Reverse().OrderBy(text => text == "Withdrawn"));
        Assert.Contains("Changed: headline, text", page, StringComparison.Ordinal);
        Assert.Contains("The outlet asked for it.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Không còn nữa", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticlePage_TellsItsVersions()
    {
        var first = await site.StoreAsync(30);
        var next = first with { Version = 2, StoredAt = site.Clock.GetUtcNow(), Changed = [ChangedField.Lead] };
        await site.Get<ArticleArchive>().ReviseAsync(first, next, CancellationToken.None);

        var slug = Slug.Of(first.Title);
        var page = PublishedSite.Html(await site.Get<ArticlePages>().ArticleAsync(
            PublishedSite.Request($"/en/a/{first.Id}/{slug}"), InterfaceLanguages.English, first.Id, slug, CancellationToken.None));

        var versions = page.Texts("//ol[@class='versions']/li");
        Assert.Equal(2, versions.Count);
        Assert.EndsWith("Changed: standfirst", versions[0], StringComparison.Ordinal);
        Assert.EndsWith("First version", versions[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_SaysSo_AndKeepsTheFirstReason()
    {
        var article = await site.StoreAsync(10);
        var withdrawer = site.Get<ArticleWithdrawer>();
        Assert.Equal(WithdrawalOutcome.Withdrawn, await withdrawer.WithdrawAsync(article.Id, WithdrawalReason.Law, null, CancellationToken.None));
        Assert.Equal(WithdrawalOutcome.AlreadyWithdrawn, await withdrawer.WithdrawAsync(article.Id, WithdrawalReason.Privacy, "x", CancellationToken.None));
        Assert.Equal(WithdrawalOutcome.NotFound, await withdrawer.WithdrawAsync("../x", WithdrawalReason.Privacy, null, CancellationToken.None));

        Assert.Equal(451, (await ArticleAsync(article)).Status);
        using var revocations = await RevocationsAsync("");
        Assert.Single(revocations.RootElement.GetProperty("revocations").EnumerateArray());
    }

    [Fact]
    public async Task WrittenIntoAListMeanwhile_IsTakenOutAgain()
    {
        var article = await site.StoreAsync(10);
        await site.WithdrawAsync(article);
        await site.Get<Timeline>().WriteAsync(article, null, CancellationToken.None);
        await site.StorePictureAsync(article);

        await site.Get<WithdrawalFollowUp>().RunAsync(new WithdrawnMessage(article.Id), CancellationToken.None);

        Assert.Empty((await site.Get<Timeline>().ReadAsync(Scope.All, null, site.Clock.GetUtcNow(), null, 5, CancellationToken.None)).Cards);
        Assert.Null(await site.Get<IBlobs>().GetAsync(StoreNames.PicturesContainer, article.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Order_ThatIsWrong_IsRefusedInWords()
    {
        var article = await site.StoreAsync(10);
        foreach (var reason in NotReasons)
            Assert.Contains("'reason' must be one of", await RefusalAsync(article.Id, $$"""{"reason":"{{reason}}"}"""), StringComparison.Ordinal);
        Assert.Contains("at most 500", await RefusalAsync(article.Id, $$"""{"reason":"law","note":"{{new string('x', 501)}}"}"""), StringComparison.Ordinal);
        Assert.Contains("not the JSON", await RefusalAsync(article.Id, "{"), StringComparison.Ordinal);
        Assert.Contains("not the JSON", await RefusalAsync(article.Id, """{"reason":"law","secret":1}"""), StringComparison.Ordinal);
        Assert.Contains("At most", await RefusalAsync(article.Id, new string(' ', 9000), 413), StringComparison.Ordinal);
        Assert.Contains("no article", await RefusalAsync("nothing", """{"reason":"law"}""", 404), StringComparison.Ordinal);
        Assert.Equal(200, (await ArticleAsync(article)).Status);
    }

    public void Dispose() => site.Dispose();

    private async Task<string> RefusalAsync(string id, string body, int status = 400)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
        var answer = await site.Get<WithdrawalApi>().WithdrawAsync(http.Request, PublishedSite.Request("/"), id, CancellationToken.None);
        Assert.Equal(status, answer.Status);
        return PublishedSite.Text(answer);
    }

    private async Task<string> FeedAsync(FeedFormat format) =>
        PublishedSite.Text(await site.Get<FeedPublisher>().ReadAsync(format, PublishedSite.Request($"/{format}?lang=en"), CancellationToken.None));

    private Task<Aggregator.Publish.Http.RenderedDocument> ArticleAsync(Article article) =>
        site.Get<ArticleApi>().ArticleAsync(PublishedSite.Request($"/api/v1/articles/{article.Id}"), article.Id, CancellationToken.None);

    private async Task<JsonDocument> RevocationsAsync(string query) => JsonDocument.Parse(PublishedSite.Text(
        await site.Get<RevocationApi>().ListAsync(PublishedSite.Request("/api/v1/revocations" + query), CancellationToken.None)));
}
