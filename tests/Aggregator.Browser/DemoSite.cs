using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>One demo and one browser for all tests that read the site.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("aggregator-browser-").FullName;
    private Dictionary<string, string> settings = [];
    private NewsroomServer? press;
    private AppProcess? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the demo answers.</summary>
    public Uri Address => app?.Address ?? throw new InvalidOperationException(Chromium.Missing);

    /// <summary>One address of every kind of page, by the kind's name, without its language: /en/places is places.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A page, with the addresses of every other host that it asked.</summary>
    public async Task<OpenPage> OpenAsync(string path, int width, bool javaScript = false, ColorScheme scheme = ColorScheme.Light, int height = 900)
    {
        var (page, strangers) = await OpenBlankAsync(width, javaScript, scheme, height);
        var answer = await page.GotoAsync(new Uri(Address, path).ToString());
        return new OpenPage(page, strangers, answer!.Status);
    }

    /// <summary>An empty page of a browser that has asked for nothing yet, and where the addresses of other hosts will stand.</summary>
    public async Task<(IPage Page, IReadOnlyList<string> Strangers)> OpenBlankAsync(
        int width, bool javaScript = false, ColorScheme scheme = ColorScheme.Light, int height = 900)
    {
        var context = await browser!.NewContextAsync(new()
        {
            JavaScriptEnabled = javaScript, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != Address.Authority)
                strangers.Add(request.Url);
        };
        return (page, strangers);
    }

    /// <summary>Takes an article back in the store, behind the demo's back.</summary>
    public async Task WithdrawAsync(string articleId)
    {
        await using var store = new StoreWatch(settings);
        await store.WithdrawAsync(articleId);
    }

    /// <summary>A key of an editor with that name, as an operator gives it out.</summary>
    public async Task<string> CreateEditorKeyAsync(string name)
    {
        await using var store = new StoreWatch(settings);
        return await store.CreateEditorKeyAsync(name);
    }

    /// <summary>Opens a page until something is on it; fails after so many seconds.</summary>
    public async Task<IPage> WaitForAsync(string path, string selector, string? words, int seconds)
    {
        var page = (await OpenAsync(path, 1280)).Page;
        var place = page.Locator(selector, new() { HasTextString = words });
        for (var until = TimeProvider.System.GetUtcNow().AddSeconds(seconds); await place.CountAsync() == 0;)
        {
            if (TimeProvider.System.GetUtcNow() > until)
                throw new TimeoutException($"{path} had no {selector} with '{words}' within {seconds} seconds.");
            await page.ReloadAsync();
        }
        return page;
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        press = await NewsroomServer.StartAsync(
            DemoAgreements.Apply(CatalogueLoader.Load()), new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = folder,
            ["Press"] = press.Address.ToString(),
            ["Contact"] = "desk@site.example",
            // Addresses that other sites get must be the ones that answer here.
            ["PublicUrl"] = "",
            ["Translate:Engine"] = "libretranslate",
        };
        app = await AppProcess.StartAsync(["--demo", "--data", folder], settings);
        await using var watch = new StoreWatch(settings);
        await watch.WaitUntilQuietAsync(TimeSpan.FromMinutes(3));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = QuietBrowser.Arguments });
        Paths = await FindPathsAsync();
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

    // What has an id of its own is found where a reader finds it.
    private async Task<Dictionary<string, string>> FindPathsAsync()
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["home"] = "", ["places"] = "places", ["place"] = "place/da-nang", ["former province"] = "place/quang-nam",
            ["topic"] = "topic/culture", ["source"] = "source/tuoi-tre", ["sources"] = "sources", ["pictures"] = "pictures", ["videos"] = "videos",
            ["people"] = "people", ["about"] = "about", ["privacy"] = "privacy", ["accessibility"] = "accessibility",
            ["corrections"] = "corrections", ["terms"] = "terms", ["missing"] = "a/nothing/x", ["search"] = "search?q=duong",
            ["widgets"] = "widgets",
        };
        var home = await OpenAsync("/en/", 1280);
        paths["story"] = (await home.Page.Locator(".others a").First.GetAttributeAsync("href"))!["/en/".Length..];
        var article = home.Page.Locator(".pictured h3 a").First;
        paths["article"] = (await article.GetAttributeAsync("href"))!["/en/".Length..];
        await AddRepublishingAsync(paths);
        await AddTranslationAsync(paths);
        if ((await OpenAsync("/en/search?q=duong", 1280)).Status != 200)
            paths.Remove("search");
        return paths;
    }

    // One article that may be republished, one that may only be quoted, and what is built of the former.
    private async Task AddRepublishingAsync(Dictionary<string, string> paths)
    {
        var (open, closed) = (await ArticleAsync(republishable: true), await ArticleAsync(republishable: false));
        (paths["republish"], paths["quote"], paths["print"]) = ($"a/{open}/republish", $"a/{closed}/republish", $"a/{open}/republish/print");
        (paths["packages"], paths["package"], paths["basket"]) = ("packages", "package/travel", $"basket?id={open}&id={closed}");
    }

    // The first article that can be read in English and was not written in it.
    private async Task AddTranslationAsync(Dictionary<string, string> paths)
    {
        var home = await WaitForAsync("/en/", "article .label a", null, seconds: 120);
        var address = (await home.Locator("article .label a").First.GetAttributeAsync("href"))!["/en/".Length..].Split('?')[0];
        var id = address.Split('/')[1];
        (paths["translated"], paths["side by side"]) = (address, address + "?show=both");
        (paths["report"], paths["review"], paths["reports"]) = ($"a/{id}/translation/report", $"a/{id}/translation", "translations");
    }

    private async Task<string> ArticleAsync(bool republishable)
    {
        var page = (await OpenAsync($"/api/v1/articles?limit=1&republishable={(republishable ? "true" : "false")}", 1280)).Page;
        using var answer = System.Text.Json.JsonDocument.Parse(await page.Locator("body").InnerTextAsync());
        return answer.RootElement.GetProperty("articles")[0].GetProperty("id").GetString()!;
    }
}

/// <summary>The tests that share one demo. Some measure times, so nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DemoTests : ICollectionFixture<DemoSite>
{
    public const string Name = "demo";
}

/// <summary>An opened page; <paramref name="Strangers"/> are the addresses of other hosts that it asked so far.</summary>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Strangers, int Status);
