using System.Net;
using System.Net.Sockets;
using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser.Partners;

/// <summary>
/// The product as it is deployed, with a press that can change its mind, for those who take from it: started once, and at
/// the same address again after it was killed.
/// </summary>
public sealed class PartnerSite : IAsyncLifetime
{
    public const string OperatorKey = "operator-key";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string root = Directory.CreateTempSubdirectory("aggregator-partners-").FullName;
    private readonly QuietBrowser browser = new();
    private AppProcess? app;

    public Uri Address { get; private set; } = null!;

    /// <summary>What the app was started with.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal SmallPress Press { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await browser.InitializeAsync();
        if (Chromium.Path is null)
            return;
        Press = await SmallPress.OpenAsync(await PictureAsync());
        var catalogue = Directory.CreateDirectory(Path.Combine(root, "catalogue")).FullName;
        await Press.WriteCatalogueAsync(catalogue);
        Address = FreeAddress();
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded", ["Data"] = Path.Combine(root, "data"), ["Catalogue"] = catalogue, ["PublicUrl"] = Address.GetLeftPart(UriPartial.Authority),
            ["Fetch:AllowLoopback"] = "true", ["Fetch:PauseSeconds"] = "0", ["CollectSchedule"] = "*/1 * * * * *", ["Collect:RetryMinutes"] = "0.01",
            ["Push:AllowLoopback"] = "true", ["PushSchedule"] = "*/1 * * * * *", ["PackageSchedule"] = "*/5 * * * * *", ["Search:FollowSeconds"] = "1",
            ["Limits:AnonymousPerMinute"] = "0", ["Functions:Keys:Function"] = OperatorKey,
        };
        await ComeAsync();
#pragma warning disable RS0030 // Tests ask the product as any client does, not through the fetcher.
        Http = new HttpClient { BaseAddress = Address };
#pragma warning restore RS0030
        await using var watch = new StoreWatch(Settings);
        await watch.WaitUntilQuietAsync(Patience, endpoints: 2);
        Assert.Equal(Texts.All.Count, (await watch.CardsAsync()).Count);
    }

    /// <summary>Starts the app, unless it runs.</summary>
    public async Task ComeAsync()
    {
        if (app is not { HasExited: false })
            app = await AppProcess.StartAsync(["--data", Settings["Data"]], Settings, address: Address);
    }

    /// <summary>Kills the app: nothing answers at its address.</summary>
    public Task GoAsync() => app!.KillAsync();

    /// <summary>A page of a browser that has asked for nothing yet.</summary>
    public async Task<IPage> OpenAsync(string? path = null, int width = 1000)
    {
        var context = await browser.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        if (path is not null)
            await page.GotoAsync(new Uri(Address, path).ToString());
        return page;
    }

    /// <summary>Lets the outlets' feeds be asked at once, as if their interval had passed.</summary>
    public async Task CollectAgainAsync()
    {
        await using var watch = new StoreWatch(Settings);
        await watch.MakeDueAsync();
    }

    /// <summary>Lets the article's page be looked at again, as if its hour had passed.</summary>
    public async Task LookAgainAsync(string articleId)
    {
        await using var watch = new StoreWatch(Settings);
        await watch.LookAgainAsync(articleId);
    }

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        if (Press is not null)
            await Press.DisposeAsync();
        await browser.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    // The browser draws the press its picture.
    private async Task<byte[]> PictureAsync()
    {
        var page = await browser.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 640, Height = 427 } });
        await page.SetContentAsync("<body style='background:linear-gradient(steelblue,wheat)'>");
        var picture = await page.ScreenshotAsync();
        await page.CloseAsync();
        return picture;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
