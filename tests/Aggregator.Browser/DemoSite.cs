using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>One demo and one browser for all tests of a class.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("aggregator-browser-").FullName;
    private NewsroomServer? press;
    private AppProcess? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page without JavaScript, with the addresses of every other host that it asked.</summary>
    public async Task<OpenPage> OpenAsync(string path, int width)
    {
        var context = await browser!.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != app!.Address.Authority)
                strangers.Add(request.Url);
        };
        await page.GotoAsync(new Uri(app!.Address, path).ToString());
        return new OpenPage(page, strangers);
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        press = await NewsroomServer.StartAsync(
            DemoAgreements.Apply(CatalogueLoader.Load()), new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = folder,
            ["Press"] = press.Address.ToString(),
        };
        app = await AppProcess.StartAsync(["--demo", "--data", folder], settings);
        await using var watch = new StoreWatch(settings);
        await watch.WaitUntilQuietAsync(TimeSpan.FromMinutes(3));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = QuietBrowser.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        if (press is not null)
            await press.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>An opened page; <paramref name="Strangers"/> are the addresses of other hosts that it asked so far.</summary>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Strangers);
