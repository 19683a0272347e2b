using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Browser.Partners;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>What widgets weigh and how they read, and the page where they are put together.</summary>
[Collection(DemoTests.Name)]
public sealed class WidgetPageTests(DemoSite site)
{
    [BrowserTheory]
    [InlineData("list")]
    [InlineData("cards")]
    public async Task FirstLoad_IsLight_AsksOnce_AndNothingMoves(string layout)
    {
        var code = await PartnerPage.CodeAsync(site, $"lang=en&articles=all&limit=3&layout={layout}");
        await using var partner = await PartnerPage.OpenAsync(site, code["frame"] + code["element"], code["reserve"]);
        await partner.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(partner.Page.Locator("aggregator-feed .item")).ToHaveCountAsync(3);

        Assert.Equal(0, await partner.Page.EvaluateAsync<double>(BudgetTests.Shift));
        var frame = partner.Page.Frames.Single(one => one.Url.Contains("/embed/v1/frame", StringComparison.Ordinal));
        Assert.Equal(0, await frame.EvaluateAsync<double>(BudgetTests.Shift));
        const string Asked = "() => performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch' && e.name.includes('/embed/')).length";
        Assert.Equal(1, await partner.Page.EvaluateAsync<int>(Asked));
        Assert.Equal(0, await frame.EvaluateAsync<int>(Asked));
        var strangers = await frame.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(e => new URL(e.name).origin)");
        Assert.All(strangers, origin => Assert.Equal(site.Address.GetLeftPart(UriPartial.Authority), origin));
        Assert.Empty(await partner.Page.Context.CookiesAsync());
    }

    [NpmTheory]
    [InlineData("en", ColorScheme.Light, "layout=list", "layout=cards&accent=ffee00", "place=atlantis")]
    [InlineData("ar", ColorScheme.Dark, "layout=ticker&motion=on&theme=light", "layout=list&accent=000033")]
    [InlineData("vi", ColorScheme.Light, "layout=article&theme=dark", "layout=picture&limit=2")]
    public async Task EveryLayout_HasNoViolation(string language, ColorScheme scheme, params string[] queries)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(await new NpmInstallation("browser").EnsureAsync(), "node_modules", "axe-core", "axe.min.js"));
        var violations = new List<string>();
        var page = (await site.OpenBlankAsync(400, javaScript: true, scheme)).Page;
        foreach (var query in queries)
        {
            await page.GotoAsync(new Uri(site.Address, $"/embed/v1/frame?lang={language}&articles=all&{query}").ToString());
            await page.EvaluateAsync(axe);
            violations.AddRange((await page.EvaluateAsync<JsonElement>(AccessibilityTests.Run)).EnumerateArray().Select(violation => $"{query} {violation.GetString()}"));
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, 400);
        }
        await using var partner = await PartnerPage.OpenAsync(site, (await PartnerPage.CodeAsync(site, $"lang={language}&articles=all&layout=cards&limit=4"))["element"], scheme: scheme);
        await Assertions.Expect(partner.Page.Locator("aggregator-feed .item")).ToHaveCountAsync(4);
        await partner.Page.EvaluateAsync(axe);
        violations.AddRange((await partner.Page.EvaluateAsync<JsonElement>(AccessibilityTests.Run)).EnumerateArray().Select(violation => $"element {violation.GetString()}"));

        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }

    [BrowserTheory]
    [InlineData("?place=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?accent=%3C/style%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?lang=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("?%3Csvg%20onload=alert(1)%3E=1")]
    public async Task HostileParameters_AreRefused_AndExecuteNothing(string query)
    {
        var (page, strangers) = await site.OpenBlankAsync(600, javaScript: true);
        var executed = new List<string>();
        page.Dialog += (_, dialog) => executed.Add(dialog.Message);
        page.Console += (_, message) => executed.AddRange(message.Text.Contains("violates", StringComparison.Ordinal) ? [message.Text] : []);

        var answer = await page.GotoAsync(new Uri(site.Address, "/embed/v1/frame" + query).ToString());

        Assert.Equal(400, answer!.Status);
        await Assertions.Expect(page.Locator(".notice")).ToHaveCountAsync(1);
        Assert.Empty(executed);
        Assert.Empty(strangers);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Workshop_ShowsWhatIsChosen_AtOnceOrByItsButton(bool javaScript)
    {
        var page = (await site.OpenAsync("/en/widgets", 1280, javaScript)).Page;
        await page.Locator("#layout").SelectOptionAsync("cards");
        await page.Locator("#place").SelectOptionAsync("da-nang");
        if (!javaScript)
            await page.Locator("form.settings button").ClickAsync();

        await Assertions.Expect(page.Locator("#address")).ToHaveValueAsync(new Uri(site.Address, "/en/widgets?lang=en&place=da-nang&layout=cards").ToString());
        await Assertions.Expect(page.Locator("#preview")).ToHaveAttributeAsync("src", "/embed/v1/frame?lang=en&place=da-nang&layout=cards");
        await Assertions.Expect(page.Locator("#element")).ToHaveValueAsync(new Regex("place=\"da-nang\" layout=\"cards\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.FrameLocator("#preview").Locator("h1")).ToHaveTextAsync("Da Nang");
    }
}
