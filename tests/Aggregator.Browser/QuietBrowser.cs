using Aggregator.Support;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>A browser for all tests of a class.</summary>
public sealed class QuietBrowser : IAsyncLifetime
{
    /// <summary>Arguments that keep Chromium from talking to anybody on its own.</summary>
    internal static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException(Chromium.Missing);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A test that needs a browser and the corpus; skipped by name where one is missing.</summary>
public sealed class HostileFactAttribute : FactAttribute
{
    public HostileFactAttribute() =>
        Skip = Chromium.Path is null ? Chromium.Missing : Corpus.Root is null ? "The corpus is not on this machine (AGGREGATOR_CORPUS)." : null;
}
