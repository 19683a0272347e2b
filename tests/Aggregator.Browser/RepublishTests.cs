using System.IO.Compression;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>Taking articles over, with scripts and without.</summary>
[Collection(DemoTests.Name)]
public sealed class RepublishTests(DemoSite site)
{
    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    [BrowserFact]
    public async Task OnePress_CopiesWhatTheFieldHolds_AndFormattedTextWithItsMarkup()
    {
        var (page, strangers) = await site.OpenBlankAsync(1280, javaScript: true);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add(message.Text);
        };
        await page.Context.GrantPermissionsAsync(Clipboard, new() { Origin = site.Address.GetLeftPart(UriPartial.Authority) });
        await page.GotoAsync(new Uri(site.Address, $"/en/{site.Paths["republish"]}").ToString());

        await page.Locator("button[data-copy=html-copy]").ClickAsync();
        await Assertions.Expect(page.Locator("button[data-copy=html-copy]")).ToHaveTextAsync("Copied");
        Assert.Equal(
            await page.Locator("#html-copy").InputValueAsync(), (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Replace("\r\n", "\n", StringComparison.Ordinal));

        await page.Locator("button[data-copy=rich-copy]").ClickAsync();
        await Assertions.Expect(page.Locator("button[data-copy=rich-copy]")).ToHaveTextAsync("Copied");
        var markup = await page.EvaluateAsync<string>("navigator.clipboard.read().then(items => items[0].getType('text/html')).then(part => part.text())");
        Assert.Contains("was first published by", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"/", markup, StringComparison.Ordinal);
        Assert.Contains("<a href=", markup, StringComparison.Ordinal);
        Assert.Empty(faults);
        Assert.Empty(strangers);
    }

    [BrowserFact]
    public async Task WithoutScripts_EverythingIsThere_AndNoButtonPromisesMore()
    {
        var page = (await site.OpenAsync($"/en/{site.Paths["republish"]}", 1280)).Page;

        Assert.Equal(0, await page.Locator("button[data-copy]:visible").CountAsync());
        Assert.Contains("<article", await page.Locator("#html-copy").InputValueAsync(), StringComparison.Ordinal);
        Assert.StartsWith("# ", await page.Locator("#markdown-copy").InputValueAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Basket_IsFilledOnAList_AndTakenAsAFile_WithoutScripts()
    {
        var (page, _) = await site.OpenBlankAsync(412);
        await page.GotoAsync(new Uri(site.Address, $"/en/{site.Paths["package"]}").ToString());
        await page.Locator("input[form=basket]").First.CheckAsync();
        await page.Locator("input[form=basket]").Nth(1).CheckAsync();
        await page.Locator("form#basket button").ClickAsync();
        await page.WaitForURLAsync("**/en/basket?id=*");

        Assert.Equal(2, await page.Locator("input[name=id]:checked").CountAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[formaction]").ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        using var zip = new ZipArchive(copy);
        Assert.Equal(2, zip.Entries.Count(entry => entry.FullName.EndsWith(".ninjs.json", StringComparison.Ordinal)));
        Assert.NotNull(zip.GetEntry("manifest.json"));
    }
}
