using Aggregator.Browser;
using Microsoft.Playwright;

// ./dev shots DIR [WORD …]: what the demo looks like, to be looked at. With words, only files whose names hold one of them.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: ./dev shots DIR [WORD …]");
    return 2;
}
if (Chromium.Path is null)
{
    Console.Error.WriteLine("There is no Chromium on this machine.");
    return 1;
}
string[] kinds = ["home", "article", "place", "search", "story", "places", "pictures", "widgets", "republish", "packages", "package", "basket", "translated", "side by side", "report"];
string[] languages = ["en", "ar", "vi", "zh-hans"];
Directory.CreateDirectory(args[0]);
var site = new DemoSite();
try
{
    await site.InitializeAsync();
    foreach (var kind in kinds.Where(site.Paths.ContainsKey))
    {
        foreach (var language in languages)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 1280, 360 })
                    await ShootAsync(kind, language, scheme, width);
            }
        }
    }
}
finally
{
    await site.DisposeAsync();
}
return 0;

async Task ShootAsync(string kind, string language, ColorScheme scheme, int width)
{
    var name = $"{kind.Replace(' ', '-')}-{language}-{scheme}-{width}.png".ToLowerInvariant();
    if (args.Length > 1 && !args.Skip(1).Any(word => name.Contains(word, StringComparison.Ordinal)))
        return;
    // So high that all there is in the first screens, pictures included, is loaded at once.
    var page = (await site.OpenAsync($"/{language}/{site.Paths[kind]}", width, javaScript: true, scheme, height: width > 1000 ? 1800 : 2400)).Page;
    await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    await page.EvaluateAsync("document.fonts.ready.then(() => true)");
    await page.ScreenshotAsync(new() { Path = Path.Combine(args[0], name) });
    await page.Context.CloseAsync();
    Console.WriteLine(name);
}
