using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser.Partners;

/// <summary>
/// An overseas newsroom takes articles over: an editor with a browser, a server that is told, and an outlet that corrects
/// itself and then takes its article back.
/// </summary>
[Collection(PartnerTests.Name)]
public sealed class NewsroomTests(PartnerSite site)
{
    private const string NewTitle = "Da Nang opens a second library on the Han River", NewFirst = "Da Nang has opened its second public library in a former customs house on the east bank of the Han River.";

    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    [BrowserFact]
    public async Task Newsroom_FindsCopiesAndPacks_IsToldOfAnUpdate_AndSeesTheWithdrawalEverywhere()
    {
        await site.ComeAsync();
        await using var newsroom = await OverseasNewsroom.OpenAsync();
        await newsroom.OrderWebhookAsync(site.Http, await CliProcess.RunAsync(site.Settings, "keys", "create", "Báo Người Việt"), "da-nang");
        await newsroom.SubscribeAsync(site.Http, "/en/place/da-nang/feed.xml");

        var (page, id) = await FindByProvinceAsync();
        await CopyAsync(page, id);
        await PackAsync(page, id);
        await SeeWhatMayNotBeTakenAsync(page);

        await CorrectedAsync(newsroom, id);
        await ForgedAsync(newsroom);
        await WithdrawnAsync(newsroom, id);
        Assert.Equal([.. newsroom.Events.Select(one => one.Id).Distinct(StringComparer.Ordinal)], newsroom.Events.Select(one => one.Id));
        await page.Context.CloseAsync();
    }

    // As a reader goes: home, places, the city, the headline, Republish.
    private async Task<(IPage Page, string Id)> FindByProvinceAsync()
    {
        var page = await site.OpenAsync("/en/");
        await page.Context.GrantPermissionsAsync(Clipboard, new() { Origin = site.Address.GetLeftPart(UriPartial.Authority) });
        await page.Locator("nav.sections a[href='/en/places']").ClickAsync();
        await page.Locator("ul.names a[href='/en/place/da-nang']").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Texts.Library.Title }).First.ClickAsync();
        await page.WaitForURLAsync("**/en/a/*/*");
        var id = new Uri(page.Url).AbsolutePath.Split('/')[3];
        await page.GetByRole(AriaRole.Link, new() { Name = "Republish", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/en/a/{id}/republish");

        Assert.Equal(["Yes", "Yes", "Yes", "HRH-7"], [await AnswerAsync(page, "Republish"), await AnswerAsync(page, "The whole text"), await AnswerAsync(page, "Use the pictures"), await AnswerAsync(page, "Agreement")]);
        return (page, id);
    }

    // What arrives in the clipboard is the text of the outlet with its credit, and nothing else of its page.
    private async Task CopyAsync(IPage page, string id)
    {
        await page.Locator("button[data-copy=html-copy]").ClickAsync();
        await Assertions.Expect(page.Locator("button[data-copy=html-copy]")).ToHaveTextAsync("Copied");
        var html = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        // The newsroom's own page.
        var pasted = await page.Context.NewPageAsync();
        await pasted.RouteAsync("**/*", route => route.AbortAsync());
        await pasted.SetContentAsync(html, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        Assert.Equal(id, await pasted.Locator("article").GetAttributeAsync("data-article"));
        Assert.Equal(Texts.Library.Title, await pasted.Locator("h1").InnerTextAsync());
        var paragraphs = await pasted.Locator("p").AllInnerTextsAsync();
        Assert.All(Texts.Library.Paragraphs, paragraph => Assert.Contains(paragraph, paragraphs));
        Assert.Contains("was first published by Trần Minh, Han River Herald (Owner: Nhà xuất bản Han River Herald)", paragraphs[^1], StringComparison.Ordinal);
        Assert.Contains(site.Press.AddressOf(Texts.Library), await pasted.EvaluateAsync<string[]>("[...document.querySelectorAll('p:last-of-type a')].map(a => a.href)"));
        Assert.Equal(new Uri(site.Address, $"/i/{id}").AbsoluteUri, await pasted.Locator("img").GetAttributeAsync("src"));
        Assert.Equal(0, await pasted.Locator("script, iframe, style, form, [class], [style], [onclick]").CountAsync());
        await pasted.CloseAsync();
    }

    private async Task PackAsync(IPage page, string id)
    {
        await page.GotoAsync(new Uri(site.Address, "/en/packages").ToString());
        await page.Locator("a[href='/en/package/home-da-nang']").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download as ZIP" }).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var package = await OpenedPackage.ReadAsync(file);

        Assert.Contains((id, 1), package.Articles);
        var paths = await package.VerifyAsync();
        Assert.Contains($"images/{id}.png", paths);
        Assert.Contains(Texts.Library.Paragraphs[3], await package.TextAsync($"articles/{id}.txt"), StringComparison.Ordinal);
    }

    private async Task SeeWhatMayNotBeTakenAsync(IPage page)
    {
        await page.GotoAsync(new Uri(site.Address, "/en/source/watch").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = Texts.Harbour.Title }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Republish", Exact = true }).ClickAsync();

        Assert.Equal("No", await AnswerAsync(page, "Republish"));
        await Assertions.Expect(page.Locator("#html-copy")).ToHaveCountAsync(0);
        Assert.Contains(site.Press.AddressOf(Texts.Harbour), await page.Locator("textarea").InputValueAsync(), StringComparison.Ordinal);
    }

    private async Task CorrectedAsync(OverseasNewsroom newsroom, string id)
    {
        site.Press.Correct(Texts.Library, NewTitle, NewFirst);
        await site.CollectAgainAsync();
        await Until.AllHoldAsync(
            ("webhook", () => Task.FromResult(newsroom.Events.Any(one => Says(one, "article.updated", id, NewTitle)))),
            ("WebSub", () => Task.FromResult(newsroom.Feeds.Any(one => one.Body.Contains(NewTitle, StringComparison.Ordinal)))),
            ("page", async () => (await TextAsync($"/en/a/{id}/x")).Contains("Changed: headline", StringComparison.Ordinal)),
            ("corrections", async () => (await TextAsync("/en/corrections")).Contains(id, StringComparison.Ordinal)),
            ("copy", async () => (await TextAsync($"/en/a/{id}/republish")).Contains(NewFirst, StringComparison.Ordinal)),
            ("package", () => IsPackedAsync(package => Task.FromResult(package.Articles.Contains((id, 2))))));
        Assert.Empty(newsroom.Forged);
    }

    // Somebody who has seen a delivery pass changes it, or sends something of his own.
    private async Task ForgedAsync(OverseasNewsroom newsroom)
    {
        var before = newsroom.Events.Count;
        foreach (var signature in new[] { "", "v1,", "v1," + Convert.ToBase64String(new byte[32]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, newsroom.Hook) { Content = new StringContent(newsroom.Events.First().Body.Replace("da-nang", "ha-noi", StringComparison.Ordinal)) };
            request.Headers.Add("webhook-id", newsroom.Events.First().Id);
            request.Headers.Add("webhook-timestamp", $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}");
            request.Headers.TryAddWithoutValidation("webhook-signature", signature);
            using var answer = await site.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        Assert.Equal((before, 3), (newsroom.Events.Count, newsroom.Forged.Count));
        newsroom.Forged.Clear();
    }

    private async Task WithdrawnAsync(OverseasNewsroom newsroom, string id)
    {
        const string Reason = "The outlet has removed its page.";
        site.Press.TakeBack(Texts.Library);
        await site.LookAgainAsync(id);
        await Until.AllHoldAsync(
            ("webhook", () => Task.FromResult(newsroom.Events.Any(one => Says(one, "article.withdrawn", id, "gone")))),
            ("WebSub", () => Task.FromResult(newsroom.Feeds.Any(one => one.Body.Contains("deleted-entry", StringComparison.Ordinal)))),
            ("page", () => IsGoneAsync($"/en/a/{id}/x", Reason)),
            ("republish", () => IsGoneAsync($"/en/a/{id}/republish", Reason)),
            ("print", () => IsGoneAsync($"/en/a/{id}/republish/print", "")),
            ("DOCX", () => IsGoneAsync($"/en/a/{id}/republish/article.docx", "")),
            ("API", () => IsGoneAsync($"/api/v1/articles/{id}", "")),
            ("picture", async () => (await site.Http.GetAsync($"/i/{id}")).StatusCode == HttpStatusCode.NotFound),
            ("Atom", async () => XDocument.Parse(await TextAsync("/en/place/da-nang/feed.xml")).Descendants("{http://purl.org/atompub/tombstones/1.0}deleted-entry").Any()),
            ("RSS", () => HasAsync("/en/place/da-nang/rss.xml", Reason)),
            ("JSON Feed", () => HasAsync("/en/place/da-nang/feed.json", Reason)),
            ("changes", () => HasAsync("/api/v1/changes?limit=1000", "\"kind\":\"withdrawn\"")),
            ("revocations", () => HasAsync("/api/v1/revocations", id)),
            ("ninjs", () => HasAsync($"/api/v1/articles/{id}.ninjs", "\"pubStatus\":\"canceled\"")),
            ("NewsML-G2", () => HasAsync($"/api/v1/articles/{id}.g2.xml", "stat:canceled")),
            ("package", () => IsPackedAsync(async package => !package.Articles.Any(one => one.Id == id) && (await package.TextAsync("revoked.json")).Contains(id, StringComparison.Ordinal))),
            ("feed of the package", async () => !await HasAsync("/en/package/home-da-nang/rss.xml", NewTitle)),
            ("widget", async () => !await HasAsync("/embed/v1/feed.json?lang=en&articles=all&place=da-nang", id)),
            ("frame", async () => !await HasAsync("/embed/v1/frame?lang=en&articles=all&place=da-nang", id)),
            ("frame of the package", async () => !await HasAsync("/embed/v1/frame?lang=en&package=home-da-nang", id)),
            ("oEmbed", async () => (await site.Http.GetAsync($"/oembed?url={Uri.EscapeDataString(new Uri(site.Address, $"/en/a/{id}/x").AbsoluteUri)}")).StatusCode == HttpStatusCode.NotFound),
            ("list", async () => !await HasAsync("/en/place/da-nang", id)),
            ("search", async () => !await HasAsync("/api/v1/search?q=library", id)),
            ("sitemap", async () => !await HasAsync("/sitemap-news.xml", id)),
            ("corrections", async () => (await TextAsync("/en/corrections")).Contains(Reason, StringComparison.Ordinal)));
        Assert.Empty(newsroom.Forged);
    }

    private static Task<string> AnswerAsync(IPage page, string question) => page.Locator($"dl.verdict div:has(> dt:text-is('{question}')) dd").InnerTextAsync();

    private static bool Says(Told told, string type, string id, string words)
    {
        using var json = JsonDocument.Parse(told.Body);
        return json.RootElement.GetProperty("type").GetString() == type && json.RootElement.GetProperty("data").GetProperty("articleId").GetString() == id
            && told.Body.Contains(words, StringComparison.Ordinal);
    }

    private async Task<bool> IsPackedAsync(Func<OpenedPackage, Task<bool>> isSo)
    {
        await using var file = await site.Http.GetStreamAsync("/packages/home-da-nang.zip");
        using var package = await OpenedPackage.ReadAsync(file);
        return await isSo(package);
    }

    private async Task<bool> IsGoneAsync(string path, string reason)
    {
        using var answer = await site.Http.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.Gone && (await answer.Content.ReadAsStringAsync()).Contains(reason, StringComparison.Ordinal);
    }

    private async Task<bool> HasAsync(string path, string words)
    {
        using var answer = await site.Http.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}

/// <summary>The tests that share one site with partners.</summary>
[CollectionDefinition(Name)]
public sealed class PartnerTests : ICollectionFixture<PartnerSite>
{
    public const string Name = "partners";
}
