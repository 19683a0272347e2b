using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Aggregator.Browser;

/// <summary>What pages may weigh, and that nothing in them moves.</summary>
[Collection(DemoTests.Name)]
public sealed class BudgetTests(DemoSite site, ITestOutputHelper output)
{
    internal const string Shift =
        """
        () => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => setTimeout(() => done(sum), 50));
        })
        """;

    [BrowserTheory]
    [InlineData("home", "en")]
    [InlineData("home", "vi")]
    [InlineData("home", "ar")]
    [InlineData("article", "vi")]
    [InlineData("place", "en")]
    public async Task Page_IsLight_RunsNoScript_AndDoesNotMove(string kind, string language)
    {
        var (page, _) = await site.OpenBlankAsync(412, javaScript: true);
        var sizes = new List<(string Type, long Bytes, string Url)>();
        var pending = new List<Task>();
        page.RequestFinished += (_, request) => pending.Add(AddAsync(request));

        await page.GotoAsync(new Uri(site.Address, $"/{language}/{site.Paths[kind]}").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        var shift = await page.EvaluateAsync<double>(Shift);
        await Task.WhenAll(pending);

        var without = sizes.Where(size => size.Type != "image").ToList();
        output.WriteLine($"{language} {kind}: {without.Sum(size => size.Bytes):N0} bytes without pictures, layout shift {shift:0.####}");
        foreach (var size in without)
            output.WriteLine($"  {size.Type} {size.Bytes:N0} {size.Url}");
        Assert.InRange(without.Sum(size => size.Bytes), 1, 100_000);
        Assert.DoesNotContain(sizes, size => size.Type == "script");
        // In hundredths, as it is reported.
        Assert.Equal(0, Math.Round(shift, 2));

        async Task AddAsync(IRequest request)
        {
            var size = await request.SizesAsync();
            lock (sizes)
                sizes.Add((request.ResourceType, size.ResponseBodySize + size.ResponseHeadersSize, request.Url));
        }
    }

    [BrowserFact]
    public async Task StyleSheet_IsUnder20Kilobytes()
    {
        var page = (await site.OpenAsync("/en/", 1280)).Page;
        var sheet = await page.Locator("link[rel=stylesheet]").GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(new Uri(site.Address, sheet).ToString());

        Assert.InRange((await answer.BodyAsync()).Length, 1, 20_000);
    }

    [BrowserFact]
    public async Task Console_StaysSilent()
    {
        var (page, _) = await site.OpenBlankAsync(1280, javaScript: true);
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text} {message.Location}");
        foreach (var path in site.Paths.Where(path => path.Key != "missing").Select(path => path.Value))
            await page.GotoAsync(new Uri(site.Address, "/ar/" + path).ToString());

        Assert.True(said.Count == 0, string.Join("\n", said));
    }
}
