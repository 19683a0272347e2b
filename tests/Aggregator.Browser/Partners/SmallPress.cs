using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Aggregator.Support;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Browser.Partners;

/// <summary>What an outlet wrote; <paramref name="Outlet"/> is the first part of its path.</summary>
internal sealed record Writing(string Outlet, string Slug, string Title, IReadOnlyList<string> Paragraphs, bool HasPicture = false);

/// <summary>
/// Two outlets on loopback whose articles a test can correct and take back: the Han River Herald, with whom everything is
/// agreed, and the Coast Watch, with whom nothing is.
/// </summary>
internal sealed class SmallPress : IAsyncDisposable
{
    public const string Herald = "herald", Watch = "watch";

    private readonly StubServer server;
    private readonly ConcurrentDictionary<string, Writing> writings = new(StringComparer.Ordinal);
    private readonly DateTimeOffset published = TimeProvider.System.GetUtcNow().AddHours(-3);

    private SmallPress(StubServer server) => this.server = server;

    public static async Task<SmallPress> OpenAsync(byte[] picture)
    {
        var press = new SmallPress(await StubServer.StartAsync());
        foreach (var writing in Texts.All)
        {
            press.writings[writing.Slug] = writing;
            press.server.On($"/{writing.Outlet}/{writing.Slug}", context => press.AnswerAsync(context, writing.Slug));
        }
        foreach (var outlet in new[] { Herald, Watch })
            press.server.On($"/{outlet}/rss.xml", context => SendAsync(context, "application/rss+xml", press.Feed(outlet)));
        press.server.On("/picture.png", context =>
        {
            context.Response.ContentType = "image/png";
            return context.Response.Body.WriteAsync(picture).AsTask();
        });
        return press;
    }

    /// <summary>Where an article stands.</summary>
    public string AddressOf(Writing writing) => server.Url($"/{writing.Outlet}/{writing.Slug}").AbsoluteUri;

    /// <summary>Prints another headline and a first paragraph that says more.</summary>
    public Writing Correct(Writing writing, string title, string first) =>
        writings[writing.Slug] = writing with { Title = title, Paragraphs = [first, .. writing.Paragraphs.Skip(1)] };

    /// <summary>The page is gone, as its feed is without it.</summary>
    public void TakeBack(Writing writing) => writings.TryRemove(writing.Slug, out _);

    /// <summary>The catalogue's files for the two, to be laid into <paramref name="folder"/>.</summary>
    public async Task WriteCatalogueAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "press.json"), $"[{Entry(Herald, "Báo Sông Hàn", "Han River Herald")},{Entry(Watch, "Báo Duyên Hải", "Coast Watch")}]");
        await File.WriteAllTextAsync(Path.Combine(folder, "agreements.json"),
            $$"""[{"source":"{{Herald}}","reference":"HRH-7","text":"full","images":true,"translation":true,"republication":true,"modification":true,"commercial":true,"delayMinutes":0}]""");
        foreach (var empty in new[] { "organisations.json", "portals.json", "rules.json" })
            await File.WriteAllTextAsync(Path.Combine(folder, empty), "[]");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private string Entry(string id, string vi, string en) =>
        $$"""
        {"id":"{{id}}","name_vi":"{{vi}}","name_en":"{{en}}","owner":"Nhà xuất bản {{en}}","homepage":"{{server.Url($"/{id}/")}}","kind":"provincial",
         "province":"da-nang","languages":["en"],"status":"active","feeds":[{"url":"{{server.Url($"/{id}/rss.xml")}}","language":"en","confidence":"checked"}]}
        """;

    private string Feed(string outlet)
    {
        var items = new StringBuilder();
        foreach (var (writing, number) in writings.Values.Where(one => one.Outlet == outlet).OrderBy(one => one.Slug, StringComparer.Ordinal).Select((one, number) => (one, number)))
            items.Append(CultureInfo.InvariantCulture, $"<item><guid isPermaLink=\"false\">{writing.Slug}</guid><link>{AddressOf(writing)}</link><title>{Encode(writing.Title)}</title><description>{Encode(writing.Paragraphs[0])}</description><pubDate>{published.AddMinutes(number):R}</pubDate></item>");
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{outlet}</title><link>{server.Url($"/{outlet}/")}</link><description>News</description>{items}</channel></rss>";
    }

    private Task AnswerAsync(HttpContext context, string slug)
    {
        if (writings.TryGetValue(slug, out var writing))
            return SendAsync(context, "text/html", Page(writing));
        context.Response.StatusCode = StatusCodes.Status410Gone;
        return Task.CompletedTask;
    }

    private string Page(Writing writing)
    {
        var picture = writing.HasPicture ? $"<meta property=\"og:image\" content=\"{server.Url("/picture.png")}\">" : "";
        var text = string.Concat(writing.Paragraphs.Select(paragraph => $"<p>{Encode(paragraph)}</p>\n"));
        return $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{Encode(writing.Title)}</title><link rel="canonical" href="{AddressOf(writing)}">
            <meta property="og:type" content="article"><meta property="og:title" content="{Encode(writing.Title)}">{picture}<script>var tracked = 1;</script></head>
            <body><nav><a href="/{writing.Outlet}/">Home</a></nav><article><h1>{Encode(writing.Title)}</h1><p class="byline">By Trần Minh</p>
            <div class="article-body" onclick="steal()">{text}<iframe src="https://ads.example/"></iframe></div></article><footer>© 2026</footer></body></html>
            """;
    }

    private static Task SendAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type + "; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
