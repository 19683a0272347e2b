using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Aggregator.Browser;

/// <summary>
/// A page that nothing protects: scripts are on and there is no Content-Security-Policy. No request leaves the browser;
/// what is asked for beside the page itself is noted.
/// </summary>
internal sealed class HostilePage : IAsyncDisposable
{
    private const string Origin = "http://hostile.test/";

    private readonly IBrowserContext context;
    private readonly List<(string Address, bool IsPicture)> requests = [];
    private readonly List<string> elsewhere = [];

    private HostilePage(IBrowserContext context) => this.context = context;

    public IPage Page { get; private set; } = null!;

    /// <summary>What was executed, said on the console, shown as a dialog or thrown.</summary>
    public List<string> Executed { get; } = [];

    /// <summary>Addresses asked for beside the page itself, except <paramref name="pictures"/> as pictures; and pages gone to or opened.</summary>
    public IReadOnlyList<string> Strangers(IReadOnlyCollection<string> pictures)
    {
        lock (requests)
            return [.. elsewhere, .. requests.Where(request => !(request.IsPicture && pictures.Contains(request.Address))).Select(request => $"asked for {request.Address}")];
    }

    public static async Task<HostilePage> OpenAsync(IBrowser browser, string html)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = true, BypassCSP = true, AcceptDownloads = false });
        var hostile = new HostilePage(context);
        await context.AddInitScriptAsync(HostileScript.Watch);
        await context.RouteAsync("**/*", route => hostile.AnswerAsync(route, html));
        var page = hostile.Page = await context.NewPageAsync();
        page.Console += (_, message) => hostile.Say(message.Text);
        page.PageError += (_, error) => hostile.Say(error);
        page.Dialog += (_, dialog) => hostile.Say($"dialog {dialog.Message}", dialog.DismissAsync());
        page.FrameNavigated += (_, frame) => hostile.Went(frame);
        context.Page += (_, other) => hostile.Note(other != page ? $"opened {other.Url}" : null);
        await page.GotoAsync(Origin, new() { WaitUntil = WaitUntilState.Load });
        return hostile;
    }

    /// <summary>Cases in frames of their own, each with a sentinel behind it.</summary>
    public static string Cases(IEnumerable<string> markup)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>cases</title></head><body>");
        var number = 0;
        foreach (var one in markup)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"case\" data-number=\"{number}\">").Append(one).Append(CultureInfo.InvariantCulture, $"</div><i class=\"sentinel\" data-number=\"{number++}\"></i>");
        return page.Append("</body></html>").ToString();
    }

    /// <summary>Each case as the whole document of a frame, so that one cannot spoil the next.</summary>
    public static string Frames(IEnumerable<string> markup)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>cases</title></head><body>");
        var number = 0;
        foreach (var one in markup)
            page.Append(CultureInfo.InvariantCulture, $"<iframe name=\"{number++}\" srcdoc=\"").Append(one.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)).Append("\"></iframe>");
        return page.Append("</body></html>").ToString();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task AnswerAsync(IRoute route, string html)
    {
        var request = route.Request;
        if (request.Url == Origin && request.IsNavigationRequest && request.Method == "GET" && request.Frame == Page.MainFrame && request.RedirectedFrom is null)
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html });
        else
        {
            lock (requests)
                requests.Add((request.Url.Split('#')[0], request.ResourceType == "image"));
            await route.AbortAsync();
        }
    }

    // That a picture could not be loaded is said on the console too.
    private void Say(string text, Task? answer = null)
    {
        _ = answer;
        lock (Executed)
        {
            if (!text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                Executed.Add(text);
        }
    }

    private void Went(IFrame frame)
    {
        if (frame == Page.MainFrame && frame.Url != Origin)
            Note($"went to {frame.Url}");
    }

    private void Note(string? stranger)
    {
        lock (requests)
        {
            if (stranger is not null)
                elsewhere.Add(stranger);
        }
    }
}
