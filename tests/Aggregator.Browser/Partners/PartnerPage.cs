using Aggregator.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Aggregator.Browser.Partners;

/// <summary>A page of another site, on an origin of its own and under a policy as strict as one can write, with our code in it.</summary>
internal sealed class PartnerPage : IAsyncDisposable
{
    private readonly StubServer partner;
    private readonly StubServer stranger;

    private PartnerPage(StubServer partner, StubServer stranger, IPage page)
    {
        this.partner = partner;
        this.stranger = stranger;
        Page = page;
        page.Console += (_, message) => Said.Add(message.Text);
        page.PageError += (_, error) => Said.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the console was told: what the policy refused, above all.</summary>
    public List<string> Said { get; } = [];

    /// <summary>The frame of a third site that the page holds as well.</summary>
    public IFrame Stranger => Page.Frames.Single(frame => frame.Url.StartsWith(stranger.Address.ToString(), StringComparison.Ordinal));

    /// <summary>Opens a page that holds <paramref name="code"/>, in a browser that has asked for nothing yet.</summary>
    public static async Task<PartnerPage> OpenAsync(DemoSite site, string code, string style = "", ColorScheme scheme = ColorScheme.Light) =>
        await OpenAsync(site.Address, (await site.OpenBlankAsync(1000, javaScript: true, scheme)).Page, code, style);

    /// <summary>Opens a page that holds <paramref name="code"/> of the site at <paramref name="address"/> in <paramref name="page"/>.</summary>
    public static async Task<PartnerPage> OpenAsync(Uri address, IPage page, string code, string style = "")
    {
        var (partner, stranger) = (await StubServer.StartAsync(), await StubServer.StartAsync());
        var ours = address.GetLeftPart(UriPartial.Authority);
        partner.On("/", context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; style-src 'self'; frame-src {ours} {stranger.Address}; script-src {ours}; connect-src {ours}; img-src {ours}; "
                + "require-trusted-types-for 'script'; trusted-types 'none'";
            return context.Response.WriteAsync(
                $"<!DOCTYPE html><html lang=\"en\"><head><title>Partner</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body><main><h1>Partner</h1>\n{code}\n"
                + $"<p id=\"below\">What stands below.</p></main><iframe id=\"stranger\" title=\"Stranger\" src=\"{stranger.Address}\"></iframe></body></html>");
        });
        partner.On("/style.css", style, "text/css");
        partner.On("/favicon.ico", "", "image/x-icon");
        stranger.On("/", "<!DOCTYPE html><title>Stranger</title>", "text/html");
        var opened = new PartnerPage(partner, stranger, page);
        await page.GotoAsync(partner.Address.ToString());
        return opened;
    }

    /// <summary>The code as a partner gets it, from the page where widgets are put together, by the names of its fields.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CodeAsync(DemoSite site, string query) =>
        await CodeAsync((await site.OpenAsync("/en/widgets?" + query, 1280)).Page);

    /// <summary>The code that the opened page shows; the page is closed.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CodeAsync(IPage page)
    {
        var code = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "frame", "fitting", "element", "reserve" })
            code[name] = await page.Locator("#" + name).InputValueAsync();
        await page.Context.CloseAsync();
        return code;
    }

    /// <summary>Lets every widget ask again, as they do when the browser says that it is online again.</summary>
    public async Task TellOnlineAsync()
    {
        foreach (var frame in Page.Frames)
            await frame.EvaluateAsync("dispatchEvent(new Event('online'))");
    }

    /// <summary>Waits until the frame is as high as what is in it; how high.</summary>
    public static async Task<int> FitsAsync(ILocator frame)
    {
        var content = (int)Math.Ceiling(await frame.ContentFrame.Locator("body").EvaluateAsync<double>("body => body.getBoundingClientRect().height")) + 1;
        await Assertions.Expect(frame).ToHaveCSSAsync("height", $"{content}px");
        return content;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await partner.DisposeAsync();
        await stranger.DisposeAsync();
    }
}
