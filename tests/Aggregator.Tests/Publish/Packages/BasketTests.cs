using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Tests.Publish.Copies;

namespace Aggregator.Tests.Publish.Packages;

public sealed class BasketTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Lists_HaveABoxForWhatMayBeRepublished_AndOneForm()
    {
        var open = await site.StoreOpenAsync();
        await site.StoreAsync(90, draft => draft with { Topics = ["travel"] });
        var html = PublishedSite.Html(await site.Get<ListPages>().TopicAsync(PublishedSite.Request("/en/topic/travel"), InterfaceLanguages.English, "travel", CancellationToken.None));

        Assert.Equal([open.Id], html.Values("//input[@type='checkbox' and @form='basket']", "value"));
        Assert.Equal(["/en/basket"], html.Values("//form[@id='basket']", "action"));
    }

    [Fact]
    public async Task Page_ShowsWhatWasChosen_AndWhyTheRestCannotBeTaken()
    {
        var open = await site.StoreOpenAsync();
        var plain = await site.StoreAsync(90);
        var unknown = ArticleId.FromUrl("https://nowhere.example/");
        var html = PublishedSite.Html(await ShowAsync($"?id={open.Id}&id={plain.Id}&id={unknown}"));

        Assert.Equal([open.Id], html.Values("//input[@type='checkbox' and @checked]", "value"));
        Assert.Contains($"/en/a/{plain.Id}/republish", html.Values("//a", "href"));
        Assert.Contains("is not here", html.Text, StringComparison.Ordinal);
        Assert.Equal(["/en/basket.zip"], html.Values("//button[@formaction]", "formaction"));
    }

    [Fact]
    public async Task Addresses_CanBeAdded()
    {
        var (first, second) = (await site.StoreOpenAsync(), await site.StoreOpenAsync());
        var added = Uri.EscapeDataString($"{PublishedSite.BaseUrl}/vi/a/{first.Id}/ten-bai\r\n {second.Id} ");
        var html = PublishedSite.Html(await ShowAsync("?add=" + added));

        Assert.Equal([first.Id, second.Id], html.Values("//input[@type='checkbox']", "value"));
    }

    [Fact]
    public async Task File_HoldsWhatMayBeTaken_AndSaysWhatWasLeftOut()
    {
        var open = await site.StoreOpenAsync();
        var plain = await site.StoreAsync(90, draft => draft with { BodyHtml = CopySite.Body });
        var gone = await site.StoreOpenAsync(draft => draft with { Withdrawn = new WithdrawalNotice(WithdrawalReason.OutletRequest, null, site.Clock.GetUtcNow()) });
        using var zip = new OpenZip(await FileAsync($"?id={open.Id}&id={plain.Id}&id={gone.Id}&id={open.Id}"));

        zip.CheckHashes();
        Assert.Equal([open.Id], zip.Articles);
        Assert.Equal(
            [(plain.Id, "rights"), (gone.Id, "withdrawn")],
            zip.Manifest.GetProperty("leftOut").EnumerateArray().Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("reason").GetString()!)));
        Assert.DoesNotContain(zip.Names, name => name.Contains(plain.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?id=../../etc/passwd")]
    [InlineData("?id=")]
    [InlineData("?add=not-an-address")]
    public async Task WhatIsNoArticle_IsRefused(string query)
    {
        Assert.Equal(400, (await ShowAsync(query)).Status);
        Assert.Equal(400, (await FileAsync(query)).Status);
    }

    [Fact]
    public async Task AnOverlongBasket_IsRefused_WithTheLimit()
    {
        var ids = Enumerable.Range(0, BasketPages.Most + 1).Select(i => ArticleId.FromUrl($"https://x.example/{i}")).ToList();

        foreach (var query in new[] { "?id=" + string.Join("&id=", ids), "?add=" + string.Join("+", ids), "?add=" + new string('x', 20_000) })
        {
            var answer = await FileAsync(query);
            Assert.Equal(400, answer.Status);
            Assert.Contains("at most 50 articles", PublishedSite.Html(answer).Text, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await ShowAsync("?id=" + string.Join("&id=", ids.Take(BasketPages.Most)))).Status);
    }

    [Fact]
    public async Task AnEmptyBasket_SaysHowToFillIt() =>
        Assert.Contains("Nothing is chosen yet", PublishedSite.Html(await FileAsync("")).Text, StringComparison.Ordinal);

    private Task<RenderedDocument> ShowAsync(string query) =>
        site.Get<BasketPages>().ShowAsync(PublishedSite.Request("/en/basket" + query), InterfaceLanguages.English, CancellationToken.None);

    private Task<RenderedDocument> FileAsync(string query) =>
        site.Get<BasketPages>().FileAsync(PublishedSite.Request("/en/basket.zip" + query), InterfaceLanguages.English, CancellationToken.None);
}
