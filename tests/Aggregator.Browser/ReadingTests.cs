using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>The demo read in a real browser with JavaScript switched off.</summary>
public sealed class ReadingTests(DemoSite site) : IClassFixture<DemoSite>
{
    [BrowserTheory]
    [InlineData("en", "ltr")]
    [InlineData("vi", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task Home_ListsArticles_AndAsksNobodyElse(string language, string direction)
    {
        var page = await site.OpenAsync($"/{language}/", width: 1280);

        Assert.Equal(language, await page.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal(direction, await page.Page.GetAttributeAsync("html", "dir"));
        Assert.True(await page.Page.Locator("article").CountAsync() >= 10);
        Assert.Empty(page.Strangers);
    }

    [BrowserFact]
    public async Task Article_FromTheHomePage_NamesOutletOwnerTimesAndOriginal()
    {
        var home = await site.OpenAsync("/en/", width: 1280);
        await home.Page.Locator("article h2 a, article h3 a").First.ClickAsync();

        Assert.Contains("/a/", home.Page.Url, StringComparison.Ordinal);
        Assert.True(await home.Page.Locator("h1").CountAsync() == 1);
        Assert.True(await home.Page.Locator("main time[datetime]").CountAsync() >= 2);
        Assert.StartsWith("http", await home.Page.Locator("main a[href^=http]").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Empty(home.Strangers);
    }

    [BrowserTheory]
    [InlineData("/en/")]
    [InlineData("/ar/")]
    [InlineData("/vi/sources")]
    [InlineData("/status")]
    public async Task NarrowScreen_NeedsNoSidewaysScrolling(string path)
    {
        var page = await site.OpenAsync(path, width: 320);

        var box = await page.Page.Locator("main").BoundingBoxAsync();

        Assert.NotNull(box);
        Assert.InRange(box.X + box.Width, 0, 321);
    }
}
