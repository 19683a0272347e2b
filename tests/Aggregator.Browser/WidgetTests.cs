using Aggregator.Browser.Partners;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>What partners copy, in pages of theirs: a strict policy, another origin, a server that goes away, articles that are withdrawn.</summary>
[Collection(DemoTests.Name)]
public sealed class WidgetTests(DemoSite site)
{
    private const string Settings = "lang=en&articles=all&limit=3";

    [BrowserFact]
    public async Task ThreeLevels_WorkUnderAStrictPolicy_FitTheirHeight_AndSurviveTheServerGoingAway()
    {
        var code = await PartnerPage.CodeAsync(site, Settings);
        await using var partner = await PartnerPage.OpenAsync(site, string.Join("\n", code["frame"], code["fitting"], code["element"]));
        var page = partner.Page;
        ILocator frames = page.Locator("iframe[src*='/embed/v1/frame']"), fitting = frames.Nth(1), element = page.Locator("aggregator-feed");
        await Assertions.Expect(element.Locator(".item")).ToHaveCountAsync(3);
        var inFrame = new[] { frames.Nth(0).ContentFrame, fitting.ContentFrame };
        foreach (var frame in inFrame)
            await Assertions.Expect(frame.Locator(".item")).ToHaveCountAsync(3);
        Assert.Empty(partner.Said);

        // As high as what is in it, and again when that changes.
        var wide = await PartnerPage.FitsAsync(fitting);
        await page.SetViewportSizeAsync(360, 900);
        await Assertions.Expect(fitting).Not.ToHaveCSSAsync("height", $"{wide}px");
        var narrow = await PartnerPage.FitsAsync(fitting);
        Assert.True(narrow > wide, $"{narrow} is not more than {wide}");

        await page.Context.RouteAsync(site.Address + "**", route => route.AbortAsync());
        await partner.TellOnlineAsync();
        await Assertions.Expect(element.Locator(".stale")).ToBeVisibleAsync();
        Assert.Contains("As of", await element.Locator(".stale").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await element.Locator(".item").CountAsync());
        foreach (var frame in inFrame)
        {
            await Assertions.Expect(frame.Locator(".stale")).ToBeVisibleAsync();
            Assert.Equal(3, await frame.Locator(".item").CountAsync());
        }
        await page.Context.UnrouteAsync(site.Address + "**");
        await partner.TellOnlineAsync();
        await Assertions.Expect(element.Locator(".stale")).ToBeHiddenAsync();
        await Assertions.Expect(inFrame[0].Locator(".stale")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Picture_ThatAnotherSiteAsksForAgain_IsStillOpenToIt()
    {
        var ours = (await site.OpenAsync("/en/", 1000)).Page;
        var picture = new Uri(site.Address, await ours.Locator("img[src^='/i/']").First.GetAttributeAsync("src"));
        await using var partner = await PartnerPage.OpenAsync(site, "");
        Task<bool> MayReadAsync(Uri address, string cache) => partner.Page.EvaluateAsync<bool>(
            "([address, cache]) => fetch(address, { mode: 'no-cors', cache }).then(() => true, () => false)", new[] { address.ToString(), cache });

        Assert.False(await MayReadAsync(new Uri(site.Address, "/en/"), "default"));
        Assert.True(await MayReadAsync(picture, "default"));
        var again = partner.Page.WaitForResponseAsync(picture.ToString());
        Assert.True(await MayReadAsync(picture, "no-cache"));
        // The browser tells of the 304 as of the answer that it had; so what it asked with is asked with once more.
        var tag = (await (await again).Request.AllHeadersAsync())["if-none-match"];
        var answer = await partner.Page.APIRequest.GetAsync(picture.ToString(), new() { Headers = new Dictionary<string, string> { ["If-None-Match"] = tag } });
        Assert.Equal(304, answer.Status);
    }

    [BrowserFact]
    public async Task ServerThatWasNeverThere_LeavesThePlainLinks()
    {
        var code = await PartnerPage.CodeAsync(site, Settings);
        await using var partner = await PartnerPage.OpenAsync(site, code["element"].Replace("lang=\"en\"", "lang=\"en\" place=\"atlantis\"", StringComparison.Ordinal));
        await partner.Page.WaitForFunctionAsync("() => !!customElements.get('aggregator-feed')");
        await partner.Page.Locator("aggregator-feed").EvaluateAsync("feed => feed.refresh()");

        await Assertions.Expect(partner.Page.Locator("aggregator-feed li a")).ToHaveCountAsync(3);
        await Assertions.Expect(partner.Page.Locator("aggregator-feed li a").First).ToBeVisibleAsync();
        Assert.Contains(partner.Said, said => said.Contains("'atlantis' is not a place", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Withdrawn_VanishesFromEveryLevel()
    {
        const string Query = "lang=vi&articles=all&place=ca-mau&limit=8";
        var code = await PartnerPage.CodeAsync(site, Query);
        await using var partner = await PartnerPage.OpenAsync(site, code["frame"] + code["element"]);
        var frame = partner.Page.FrameLocator("iframe[src*='/embed/v1/frame']");
        var element = partner.Page.Locator("aggregator-feed");
        await Assertions.Expect(element.Locator(".item").First).ToBeVisibleAsync();
        // An older one, so that it stands on no page that other tests look at.
        var path = new Uri((await element.Locator(".headline").Last.GetAttributeAsync("href"))!).AbsolutePath;
        await Assertions.Expect(frame.Locator($"a.headline[href='{path}']")).ToBeVisibleAsync();

        await site.WithdrawAsync(path.Split('/')[3]);

        // Answers are kept for some seconds; asked again, as the widgets do by themselves every few minutes.
        await Until.AllHoldAsync(("vanished", async () =>
        {
            await partner.TellOnlineAsync();
            return await element.Locator($".headline[href$='{path}']").CountAsync() + await frame.Locator($"a[href='{path}']").CountAsync() == 0;
        }));
        await Assertions.Expect(element.Locator(".item").First).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".item").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task ForgedMessages_AreHeardByNeitherSide()
    {
        await using var partner = await PartnerPage.OpenAsync(site, (await PartnerPage.CodeAsync(site, Settings))["fitting"]);
        var (page, fitting) = (partner.Page, partner.Page.Locator("iframe[src*='/embed/v1/frame']"));
        var height = await PartnerPage.FitsAsync(fitting);
        await page.EvaluateAsync("() => { window.heard = []; addEventListener('message', e => heard.push([e.origin, e.data])); }");
        await partner.Stranger.EvaluateAsync("() => { window.heard = []; addEventListener('message', e => heard.push(e.data)); }");

        await partner.Stranger.EvaluateAsync(
            """
            () => {
                parent.postMessage({ aggregator: 'height', height: 5000 }, '*');
                parent.frames[0].postMessage({ aggregator: 'hello' }, '*');
                parent.postMessage({ aggregator: 'ready' }, '*');
            }
            """);
        // The page itself may not pass for the frame either.
        await page.EvaluateAsync("() => postMessage({ aggregator: 'height', height: 6000 }, '*')");
        await page.WaitForFunctionAsync("() => heard.length >= 3");
        Assert.Equal(height, await HeightAsync(fitting));

        // From the right origin, but nonsense: out of bounds, no number, nothing at all.
        var ours = page.Frames.Single(frame => frame.Url.Contains("/embed/v1/frame", StringComparison.Ordinal));
        await ours.EvaluateAsync("() => [1e9, -5, NaN, '300px', { toString: 1 }, null].forEach(height => parent.postMessage({ aggregator: 'height', height }, '*'))");
        await ours.EvaluateAsync("() => [null, 5, 'height', [], { aggregator: {} }].forEach(data => parent.postMessage(data, '*'))");
        await page.WaitForFunctionAsync("() => heard.length >= 14");
        Assert.Equal(height, await HeightAsync(fitting));
        Assert.Equal(0, await partner.Stranger.EvaluateAsync<int>("() => heard.length"));
        Assert.Empty(partner.Said);
    }

    [BrowserFact]
    public async Task SandboxedFrame_WithoutAnyScript_ShowsTheSame_AndOpensLinks()
    {
        var code = (await PartnerPage.CodeAsync(site, Settings))["frame"].Replace("allow-scripts ", "", StringComparison.Ordinal);
        await using var partner = await PartnerPage.OpenAsync(site, code);
        var frame = partner.Page.FrameLocator("iframe[src*='/embed/v1/frame']");
        await Assertions.Expect(frame.Locator(".item")).ToHaveCountAsync(3);
        var picture = frame.Locator(".shot img");
        if (await picture.CountAsync() > 0)
            Assert.True(await picture.First.EvaluateAsync<bool>("img => img.decode().then(() => img.naturalWidth > 0)"));

        var opened = await partner.Page.Context.RunAndWaitForPageAsync(() => frame.Locator(".headline").First.ClickAsync());
        await opened.WaitForLoadStateAsync();

        Assert.Equal(1, await opened.Locator("article.reading").CountAsync());
    }

    private static Task<int> HeightAsync(ILocator frame) => frame.EvaluateAsync<int>("frame => frame.clientHeight");
}
