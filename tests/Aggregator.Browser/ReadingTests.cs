using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>The demo read in a real browser, as readers do: from one page to the next.</summary>
[Collection(DemoTests.Name)]
public sealed class ReadingTests(DemoSite site)
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

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walk_ArticleStoryPlaceSearchArabicFeed(bool javaScript)
    {
        var walk = await site.OpenAsync("/en/", width: 1280, javaScript);
        var page = walk.Page;

        await page.Locator("#today ~ *, .lead-story").Locator("h3 a").First.ClickAsync();
        await AssertAtAsync(page, "/en/a/");
        Assert.True(await page.Locator("main time[datetime]").CountAsync() >= 2);
        Assert.StartsWith("http", await page.Locator("main .go a[rel~='external']").GetAttributeAsync("href"), StringComparison.Ordinal);

        await page.Locator(".also h2 a").ClickAsync();
        await AssertAtAsync(page, "/en/story/");
        Assert.Equal(1, await page.Locator(".reports .mark").CountAsync());
        Assert.True(await page.Locator(".reports article").CountAsync() >= 2);

        await page.Locator(".sections a[href='/en/places']").ClickAsync();
        await page.Locator("svg.map a[href='/en/place/hue']").ClickAsync();
        await AssertAtAsync(page, "/en/place/hue");
        Assert.Equal("Hue", await page.Locator("h1").InnerTextAsync());

        await SearchAsync(page, "duong");
        await SearchAsync(page, "đường");

        await page.Locator(".languages a[hreflang='ar']").ClickAsync();
        await AssertAtAsync(page, "/ar/");
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        var feed = await page.Locator("link[type='application/atom+xml']").First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(new Uri(site.Address, feed).ToString());
        Assert.True(answer.Ok);
        Assert.StartsWith("application/atom+xml", answer.Headers["content-type"], StringComparison.Ordinal);
        Assert.Empty(walk.Strangers);
    }

    [BrowserTheory]
    [InlineData("/en/")]
    [InlineData("/ar/")]
    [InlineData("/vi/places")]
    [InlineData("/en/place/da-nang")]
    [InlineData("/vi/pictures")]
    [InlineData("/vi/sources")]
    [InlineData("/ru/about")]
    [InlineData("/ar/widgets")]
    [InlineData("/status")]
    public async Task NarrowScreen_NeedsNoSidewaysScrolling(string path)
    {
        var page = await site.OpenAsync(path, width: 320);

        // As at 400 % zoom on a screen 1280 pixels wide (WCAG 2.2, 1.4.10).
        Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, 320);
    }

    // The form leads to the page of results; what stands there is shown only once there is such a page.
    private async Task SearchAsync(IPage page, string words)
    {
        await page.Locator("form[role=search] input[type=search]").FillAsync(words);
        await page.Locator("form[role=search] button").ClickAsync();
        await AssertAtAsync(page, "/en/search?q=" + Uri.EscapeDataString(words));
        if (site.Paths.ContainsKey("search"))
            Assert.True(await page.Locator("main article").CountAsync() > 0);
    }

    // A click may return before the next page is there.
    private static Task AssertAtAsync(IPage page, string start) =>
        page.WaitForURLAsync(url => new Uri(url).PathAndQuery.StartsWith(start, StringComparison.Ordinal));
}
