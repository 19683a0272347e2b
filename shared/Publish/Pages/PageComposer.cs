using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Microsoft.AspNetCore.Components;

namespace Aggregator.Publish.Pages;

/// <summary>Makes documents out of components, with what all pages have in common.</summary>
public sealed class PageComposer(PageRenderer renderer, Assets assets, TimeProvider clock)
{
    private const string Vary = "Accept-Encoding, Accept-Language";

    /// <summary>The context of the page at <paramref name="path"/>.</summary>
    public PageContext Context(
        PublishRequest request, InterfaceLanguage language, string path, Func<InterfaceLanguage, string> inLanguage, ArticleQuery? feedList = null) => new()
        {
            Language = language,
            BaseUrl = request.BaseUrl,
            Path = path,
            InLanguage = inLanguage,
            StyleSheet = assets.Address("site.css"),
            Fonts = [.. PageFonts.Of(language).Select(assets.Address)],
            FeedList = feedList ?? ArticleQuery.Everything,
            Now = clock.GetUtcNow(),
        };

    /// <summary>The page as an answer.</summary>
    public async Task<RenderedDocument> RenderAsync<TPage>(
        PageContext page, DateTimeOffset? lastModified, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new(PageRenderer.ContentType, await BodyAsync<TPage>(page, parameters))
        {
            Status = page.Status,
            CacheControl = page.CacheControl ?? RenderedDocument.ShortLived,
            LastModified = lastModified,
            Vary = Vary,
            Headers = HeadersOf(page),
        };

    /// <summary>The address of one of our files, with its version.</summary>
    public string AssetAddress(string name) => assets.Address(name);

    /// <summary>A page that says why there is no other, and leads on.</summary>
    public async Task<RenderedDocument> MessageAsync(
        PublishRequest request, InterfaceLanguage language, int status, Func<MessageText, (string Title, string Message)> words,
        IReadOnlyList<string>? details = null)
    {
        var page = Context(request, language, SiteLinks.Home(language), SiteLinks.Home);
        var (title, message) = words(page.Text.Messages);
        var body = await BodyAsync<MessagePage>(page, [(nameof(MessagePage.Title), title), (nameof(MessagePage.Message), message), (nameof(MessagePage.Details), details ?? [])]);
        return new RenderedDocument(PageRenderer.ContentType, body)
        {
            Status = status,
            CacheControl = RenderedDocument.NotStored,
            Vary = Vary,
            Headers = status switch
            {
                503 => [new("Content-Language", language.Tag), new("Retry-After", "30")],
                // Who blocks it: we do, as the page on corrections says (RFC 7725, 4).
                451 => [new("Content-Language", language.Tag), new("Link", $"<{request.Absolute(SiteLinks.Information(language, "corrections"))}>; rel=\"blocked-by\"")],
                _ => [new("Content-Language", language.Tag)],
            },
        };
    }

    /// <summary>The page with status 400: it says what is wrong with the address, and how to put it right.</summary>
    public async Task<RenderedDocument> RefuseAsync<TPage>(PageContext page, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new(PageRenderer.ContentType, await BodyAsync<TPage>(page, parameters))
        {
            Status = 400,
            CacheControl = RenderedDocument.NotStored,
            Vary = Vary,
            Headers = HeadersOf(page),
        };

    /// <summary>Leads to another path of ours, whatever name and port the reader came by (RFC 9110, 10.2.2).</summary>
    public static RenderedDocument Redirect(int status, string location, string cacheControl, string vary = Vary) =>
        new("text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(location + "\n"))
        {
            Status = status,
            CacheControl = cacheControl,
            Vary = vary,
            Headers = [new("Location", location)],
        };

    // Only pages with a script of their own may run one.
    private static KeyValuePair<string, string>[] HeadersOf(PageContext page) =>
        (page.Policy ?? (page.Script is null ? null : SecurityHeaders.ScriptedPagePolicy)) is { } policy
            ? [new("Content-Language", page.Language.Tag), new("Content-Security-Policy", policy)]
            : [new("Content-Language", page.Language.Tag)];

    private Task<byte[]> BodyAsync<TPage>(PageContext page, (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page };
        foreach (var (name, value) in parameters)
            all[name] = value;
        return renderer.RenderAsync<TPage>(all);
    }
}
