using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>The demo read in languages that its press does not write in.</summary>
[Collection(DemoTests.Name)]
public sealed class TranslationTests(DemoSite site)
{
    private const string Corrected = "An editor wrote this headline";

    [BrowserTheory]
    [InlineData("en", "en")]
    [InlineData("zh-hans", "zh-Hans")]
    [InlineData("ar", "ar")]
    public async Task Home_HasNoCardInAnotherLanguage_ThatDoesNotSaySo(string path, string tag)
    {
        var page = (await site.OpenAsync($"/{path}/", width: 1280)).Page;

        var cards = await page.Locator("article.card").AllAsync();
        Assert.True(cards.Count >= 10);
        foreach (var card in cards)
            await AssertSaysItsLanguageAsync(card, card.Locator("h3"), tag);
        foreach (var figure in await page.Locator(".strip figure").AllAsync())
            await AssertSaysItsLanguageAsync(figure, figure.Locator(".headline"), tag);
    }

    [BrowserFact]
    public async Task Translation_IsToggled_Reported_Corrected()
    {
        var page = await site.WaitForAsync("/en/", "article .label a", null, seconds: 120);
        var card = page.Locator("article.card", new() { Has = page.Locator(".label a") }).First;
        var address = await card.Locator("h3 a").GetAttributeAsync("href");
        await card.Locator("h3 a").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == address);
        Assert.Equal("en", await page.Locator("h1").GetAttributeAsync("lang"));
        Assert.StartsWith("Machine translation from Vietnamese", await page.Locator("header .notice p").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".notice .switch a", new() { HasTextString = "Original" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("?show=original", StringComparison.Ordinal));
        Assert.Equal("vi", await page.Locator("h1").GetAttributeAsync("lang"));
        await page.Locator(".notice .switch a", new() { HasTextString = "Side by side" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("?show=both", StringComparison.Ordinal));
        Assert.Equal("vi", await page.Locator(".second-title").GetAttributeAsync("lang"));

        await page.Locator(".notice a", new() { HasTextString = "Report an error" }).ClickAsync();
        await page.Locator("textarea").FillAsync("The name is <b>wrong</b>.");
        await page.Locator(".form button").ClickAsync();
        Assert.Equal("Thank you. An editor will look at it.", await page.Locator("[role=status]").InnerTextAsync());

        await CorrectAsync(page, address!.Split('/')[3]);
        // For a reader who was never here, within ten seconds.
        await site.WaitForAsync(address, "h1", Corrected, seconds: 10);
        await site.WaitForAsync(address, ".notice p", "reviewed by Desk", seconds: 10);
    }

    // The editor comes by what readers reported, and corrects the headline.
    private async Task CorrectAsync(IPage page, string articleId)
    {
        await page.GotoAsync(new Uri(site.Address, "/en/translations").ToString());
        await page.Locator("input[name=key]").FillAsync(await site.CreateEditorKeyAsync("Desk"));
        await page.Locator(".form button").ClickAsync();
        var report = page.Locator(".form li", new() { Has = page.Locator($"form[action*='{articleId}']") }).First;
        Assert.Equal("The name is <b>wrong</b>.", await report.Locator("blockquote").InnerTextAsync());
        await report.Locator($"form[action*='{articleId}'] button").ClickAsync();
        await page.Locator("#title textarea").FillAsync(Corrected);
        await page.Locator("#title button").First.ClickAsync();
        Assert.Contains("Saved: Headline", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertSaysItsLanguageAsync(ILocator card, ILocator headline, string language)
    {
        var (written, label) = (await headline.GetAttributeAsync("lang"), await card.Locator(".label").CountAsync());
        var isOriginalHere = written == language && label == 0;
        Assert.True(isOriginalHere || label > 0, $"{await headline.InnerTextAsync()} is in {written} and says nothing of it.");
    }
}
