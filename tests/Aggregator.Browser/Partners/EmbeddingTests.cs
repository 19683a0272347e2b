using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Aggregator.Browser.Partners;

/// <summary>A partner puts all three levels into a page of its own, under a strict policy; then our server dies, comes back, and an article is withdrawn.</summary>
[Collection(PartnerTests.Name)]
public sealed class EmbeddingTests(PartnerSite site)
{
    [BrowserFact]
    public async Task ThreeLevels_Show_Fit_OutliveTheServer_AndDropWhatIsWithdrawn()
    {
        await site.ComeAsync();
        var code = await PartnerPage.CodeAsync(await ChooseAsync());
        await using var partner = await PartnerPage.OpenAsync(site.Address, await site.OpenAsync(), string.Join("\n", code["frame"], code["fitting"], code["element"]));
        var page = partner.Page;
        ILocator frames = page.Locator("iframe[src*='/embed/v1/frame']"), fitting = frames.Nth(1), element = page.Locator("aggregator-feed");
        var levels = new Func<string, ILocator>[] { selector => frames.Nth(0).ContentFrame.Locator(selector), selector => fitting.ContentFrame.Locator(selector), selector => element.Locator(selector) };
        foreach (var level in levels)
            await Assertions.Expect(level($".headline:text-is('{Texts.Weather.Title}')")).ToBeVisibleAsync();
        Assert.Empty(partner.Said);
        Assert.True(await page.EvaluateAsync<bool>("[...document.scripts].length === 2 && [...document.scripts].every(script => script.integrity.startsWith('sha'))"));

        var wide = await PartnerPage.FitsAsync(fitting);
        await page.SetViewportSizeAsync(330, 900);
        // Browsers let frames rest that nobody sees.
        await fitting.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(fitting).Not.ToHaveCSSAsync("height", $"{wide}px");
        Assert.True(await PartnerPage.FitsAsync(fitting) > wide);

        await site.GoAsync();
        await partner.TellOnlineAsync();
        foreach (var level in levels)
        {
            await Assertions.Expect(level(".stale")).ToBeVisibleAsync();
            Assert.Matches("As of \\d.*\\d:\\d\\d", await level(".stale").InnerTextAsync());
            await Assertions.Expect(level($".headline:text-is('{Texts.Weather.Title}')")).ToBeVisibleAsync();
        }
        await site.ComeAsync();
        await partner.TellOnlineAsync();
        foreach (var level in levels)
            await Assertions.Expect(level(".stale")).ToBeHiddenAsync();

        await WithdrawAsync(await IdAsync(element));
        await Until.AllHoldAsync(("vanished", async () =>
        {
            await partner.TellOnlineAsync();
            var left = await Task.WhenAll(levels.Select(level => level($".headline:text-is('{Texts.Weather.Title}')").CountAsync()));
            return left.Sum() == 0;
        }));
        foreach (var level in levels)
            await Assertions.Expect(level($".headline:text-is('{Texts.Ferry.Title}')")).ToBeVisibleAsync();
        await PartnerPage.FitsAsync(fitting);
    }

    [BrowserFact]
    public async Task ScriptThatSomebodyChanged_IsNotRun_AndThePlainLinksStay()
    {
        await site.ComeAsync();
        var code = await PartnerPage.CodeAsync(await ChooseAsync());
        var page = await site.OpenAsync();
        await page.Context.RouteAsync("**/embed/v1/*.js", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = await answer.TextAsync() + "\ndocument.title = 'taken over';" });
        });
        await using var partner = await PartnerPage.OpenAsync(site.Address, page, code["element"]);

        await Assertions.Expect(page.Locator("aggregator-feed li a").First).ToBeVisibleAsync();
        await Until.HoldsAsync(() => partner.Said.Any(said => said.Contains("integrity", StringComparison.Ordinal)));
        Assert.False(await page.EvaluateAsync<bool>("!!customElements.get('aggregator-feed')"));
        Assert.Equal("Partner", await page.TitleAsync());
    }

    // As a partner does: the form, and what it then shows.
    private async Task<IPage> ChooseAsync()
    {
        var page = await site.OpenAsync("/en/widgets");
        await page.Locator("#place").SelectOptionAsync("da-nang");
        await page.Locator("#layout").SelectOptionAsync("cards");
        await Assertions.Expect(page.Locator("#preview")).ToHaveAttributeAsync("src", "/embed/v1/frame?lang=en&place=da-nang&layout=cards");
        await Assertions.Expect(page.Locator("#element")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("place=\"da-nang\" layout=\"cards\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        return page;
    }

    private static async Task<string> IdAsync(ILocator element) =>
        new Uri((await element.Locator($".headline:text-is('{Texts.Weather.Title}')").GetAttributeAsync("href"))!).AbsolutePath.Split('/')[3];

    private async Task WithdrawAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/articles/{id}/withdraw") { Content = JsonContent.Create(new { reason = "our-error" }) };
        request.Headers.Add("x-functions-key", PartnerSite.OperatorKey);
        using var answer = await site.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
