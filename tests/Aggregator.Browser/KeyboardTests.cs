using System.Text.Json;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>The site without a mouse.</summary>
[Collection(DemoTests.Name)]
public sealed class KeyboardTests(DemoSite site)
{
    // What has the focus, and whether that can be seen: an outline, inside the window.
    private const string Focus =
        """
        () => {
            const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
            return {
                name: element.tagName, id: element.id, href: element.getAttribute('href'), form: element.form?.className ?? null,
                visible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            };
        }
        """;

    [BrowserFact]
    public async Task HomeArticleSearch_WorkByKeyboard_AndTheFocusIsSeen()
    {
        var page = (await site.OpenAsync("/en/", 1280, javaScript: true)).Page;

        Assert.Equal("#content", (await TabAsync(page)).Href);
        await page.Keyboard.PressAsync("Enter");
        var at = await TabToAsync(page, focus => focus.Href?.StartsWith("/en/a/", StringComparison.Ordinal) == true);
        await page.Keyboard.PressAsync("Enter");
        // The words at the end of the address follow the headline, which is corrected and translated while this runs.
        await page.WaitForURLAsync($"**{at.Href![..at.Href!.LastIndexOf('/')]}/*");

        await TabToAsync(page, focus => focus.Id == "find");
        await page.Keyboard.TypeAsync("Huế");
        Assert.Equal("BUTTON", (await TabAsync(page)).Name);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/en/search?q=*");
    }

    [BrowserTheory]
    [InlineData("/en/", 60)]
    [InlineData("/ar/places", 120)]
    public async Task EveryStop_IsSeen(string path, int stops)
    {
        var page = (await site.OpenAsync(path, 1280, javaScript: true)).Page;
        for (var i = 0; i < stops; i++)
            await TabAsync(page);
    }

    private static async Task<Focused> TabToAsync(IPage page, Func<Focused, bool> isWanted)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await TabAsync(page) is var focus && isWanted(focus))
                return focus;
        }
        throw new InvalidOperationException("It cannot be reached by keyboard.");
    }

    private static async Task<Focused> TabAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        var found = await page.EvaluateAsync<JsonElement>(Focus);
        var focus = new Focused(found.GetProperty("name").GetString()!, found.GetProperty("id").GetString(), found.GetProperty("href").GetString());
        Assert.True(found.GetProperty("visible").GetBoolean(), $"The focus on {focus} is not seen.");
        return focus;
    }

    private sealed record Focused(string Name, string? Id, string? Href);
}
