using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Http;
using Aggregator.Tests.Publish.Copies;

namespace Aggregator.Tests.Publish.Exchange;

public sealed class NinjsTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Ninjs_OfAnArticleThatMayBeRepublished_HasEverything()
    {
        var article = await site.StoreOpenAsync();
        await site.StorePictureAsync(article, "image/jpeg");
        using var ninjs = await ReadAsync(article);
        var root = ninjs.RootElement;

        Assert.Equal("usable", root.GetProperty("pubStatus").GetString());
        Assert.Equal("full", root.GetProperty("representationType").GetString());
        Assert.Equal(["http://cv.iptc.org/newscodes/mediatopic/20000563"], root.GetProperty("subjects").EnumerateArray().Select(one => one.GetProperty("uri").GetString()));
        Assert.Equal(["originated", "owned", "aggregated"], root.GetProperty("infoSources").EnumerateArray().Select(one => one.GetProperty("role").GetString()));
        Assert.Equal(["Da Nang"], root.GetProperty("places").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(["id", "original", "page"], root.GetProperty("altIds").EnumerateArray().Select(one => one.GetProperty("role").GetString()));
        var picture = root.GetProperty("renditions").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "main");
        Assert.Equal(($"{PublishedSite.BaseUrl}/i/{article.Id}", "image/jpeg", 1200), (picture.GetProperty("href").GetString(), picture.GetProperty("contentType").GetString(), picture.GetProperty("width").GetInt32()));
        Assert.Contains("Only in: FR, US.", root.GetProperty("usageTerms").GetString(), StringComparison.Ordinal);
        Assert.Contains("<strong>thành phố</strong>", root.GetProperty("bodies")[0].GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninjs_RightsInfo_IsAPolicyOfOdrl()
    {
        using var ninjs = await ReadAsync(await site.StoreOpenAsync());
        using var policy = JsonDocument.Parse(ninjs.RootElement.GetProperty("rightsInfo").GetProperty("encodedRights").GetString()!);
        var permissions = policy.RootElement.GetProperty("permission").EnumerateArray().ToList();

        Assert.Equal("http://www.w3.org/ns/odrl.jsonld", policy.RootElement.GetProperty("@context").GetString());
        Assert.Equal(["distribute", "commercialize"], permissions.Select(one => one.GetProperty("action").GetString()));
        Assert.Equal(["modify", "translate"], policy.RootElement.GetProperty("prohibition").EnumerateArray().Select(one => one.GetProperty("action").GetString()));
        Assert.All(permissions, one => Assert.Equal(ninjs.RootElement.GetProperty("uri").GetString(), one.GetProperty("target").GetString()));
        Assert.Contains(permissions[0].GetProperty("constraint").EnumerateArray(), one => one.GetProperty("leftOperand").GetString() == "spatial");
    }

    [Fact]
    public async Task Ninjs_WithoutAgreement_HoldsTheExcerptOnly()
    {
        var article = await site.StoreAsync(90, draft => draft with { BodyHtml = CopySite.Body, Lead = "Không được đưa.", Images = [new ArticleImage("https://plain.example/1.jpg")] });
        await site.StorePictureAsync(article);
        var text = PublishedSite.Text(await AnswerAsync(article.Id));

        Assert.Contains("\"partial\"", text, StringComparison.Ordinal);
        Assert.Contains("No republication.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sáng nay", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Không được đưa", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/i/{article.Id}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WithdrawalReason.OutletRequest)]
    [InlineData(WithdrawalReason.Law)]
    public async Task Ninjs_OfAWithdrawnArticle_IsCanceled_AndTellsNothingOfIt(WithdrawalReason reason)
    {
        var article = await site.StoreOpenAsync(draft => draft with { Withdrawn = new WithdrawalNotice(reason, null, site.Clock.GetUtcNow()) });
        var answer = await AnswerAsync(article.Id);
        using var ninjs = JsonDocument.Parse(PublishedSite.Text(answer));

        Assert.Equal(200, answer.Status);
        Assert.Equal("canceled", ninjs.RootElement.GetProperty("pubStatus").GetString());
        Assert.DoesNotContain("buýt", PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("open.example", PublishedSite.Text(answer), StringComparison.Ordinal);
        Assert.Contains("stat:canceled", PublishedSite.Text(await NewsItemAsync(article.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninjs_OfWhatIsNotThereOrNotReleased_Is404()
    {
        Assert.Equal(404, (await AnswerAsync("nothing")).Status);
        Assert.Equal(404, (await AnswerAsync(ArticleId.FromUrl("https://x.example/"))).Status);
        Assert.Equal(404, (await AnswerAsync((await site.StoreOpenAsync(draft => draft with { VisibleFrom = site.Clock.GetUtcNow().AddSeconds(1) })).Id)).Status);
        Assert.Equal(404, (await AnswerAsync((await site.StoreOpenAsync(draft => draft with { VisibleFrom = site.Clock.GetUtcNow().AddSeconds(1), Withdrawn = new WithdrawalNotice(WithdrawalReason.OutletRequest, null, site.Clock.GetUtcNow()) })).Id)).Status);
    }

    [Fact]
    public void MediaTopics_KnowEveryTopic() => Assert.All(TopicNames.All, topic => Assert.NotNull(MediaTopics.Of(topic)));

    private async Task<JsonDocument> ReadAsync(Article article) => JsonDocument.Parse(PublishedSite.Text(await AnswerAsync(article.Id)));

    private Task<RenderedDocument> AnswerAsync(string id) =>
        site.Get<ExchangeApi>().NinjsAsync(PublishedSite.Request($"/api/v1/articles/{id}.ninjs"), id, CancellationToken.None);

    private Task<RenderedDocument> NewsItemAsync(string id) =>
        site.Get<ExchangeApi>().NewsItemAsync(PublishedSite.Request($"/api/v1/articles/{id}.g2.xml"), id, CancellationToken.None);
}
