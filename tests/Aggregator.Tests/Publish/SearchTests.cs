using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

public sealed class SearchTests : IDisposable
{
    private const string Hostile = "bão </title></script><script>alert(1)</script><img src=x onerror=alert(2)>\u0001";

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string> Languages => [.. InterfaceLanguages.All.Select(language => language.Path)];

    [Fact]
    public async Task Api_GivesArticlesAsListsDo_WithWhatWasFoundBesideThem()
    {
        var article = await site.StoreAsync(10, draft => draft with { Title = "Đường sắt Đà Nẵng", Excerpt = "Mở đường mới." });
        await site.IndexAsync();

        using var answer = Json(await ApiAsync("/api/v1/search?q=đường"));
        using var list = Json(await site.Get<ArticleApi>().ListAsync(PublishedSite.Request("/api/v1/articles"), CancellationToken.None));

        Assert.Equal(
            list.RootElement.GetProperty("articles")[0].GetRawText(), answer.RootElement.GetProperty("articles")[0].GetRawText());
        var highlights = answer.RootElement.GetProperty("highlights")[0];
        Assert.Equal(article.Id, highlights.GetProperty("articleId").GetString());
        Assert.Equal("[Đường] sắt Đà Nẵng", Shown(highlights.GetProperty("title")));
        Assert.Equal("Mở [đường] mới.", Shown(highlights.GetProperty("excerpt")));
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("nextCursor").ValueKind);
    }

    [Fact]
    public async Task Api_GoesFromPageToPage()
    {
        for (var i = 0; i < 45; i++)
            await site.StoreAsync(i, draft => draft with { Title = $"Bão {i}" });
        await site.IndexAsync();
        var titles = new List<string>();
        for (var path = "/api/v1/search?q=bão&order=time&limit=20"; path is not null;)
        {
            var document = await ApiAsync(path);
            using var answer = Json(document);
            titles.AddRange(answer.RootElement.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("title").GetString()!));
            path = document.Headers.FirstOrDefault(header => header.Key == "Link").Value is { } link ? link.Split('<', '>')[1][PublishedSite.BaseUrl.Length..] : null;
        }

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"Bão {i}"), titles);
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("?q=", "q")]
    [InlineData("?q=a&q=b", "q")]
    [InlineData("?q=-a", "q")]
    [InlineData("?q=sorce:a", "q")]
    [InlineData("?q=%00", "q")]
    [InlineData("?query=a", "query")]
    [InlineData("?q=a&limt=5", "limt")]
    [InlineData("?q=a&limit=0", "limit")]
    [InlineData("?q=a&limit=101", "limit")]
    [InlineData("?q=a&order=best", "order")]
    [InlineData("?q=a&cursor=x", "cursor")]
    [InlineData("?q=a&cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "cursor")]
    public async Task Api_NamesWhatIsWrong(string query, string name)
    {
        await site.IndexAsync();
        var answer = await ApiAsync("/api/v1/search" + query);
        using var problem = Json(answer);

        Assert.Equal((400, Problem.ContentType), (answer.Status, answer.ContentType));
        Assert.Contains(name, problem.RootElement.GetProperty("invalidParams").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("?q=sorce:a", "source:")]
    [InlineData("?q=place:danang", "da-nang")]
    [InlineData("?q=a&limt=5", "'limit'")]
    [InlineData("?q=a&ordr=time", "'order'")]
    public async Task Api_NamesWhatWasProbablyMeant(string query, string nearest)
    {
        using var problem = Json(await ApiAsync("/api/v1/search" + query));

        Assert.Contains(nearest, problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task HugeQuery_IsRefusedWithoutBeingSentBack()
    {
        var query = "?q=" + new string('a', 10_000_000);

        Assert.InRange((await ApiAsync("/api/v1/search" + query)).Length, 1, 2000);
        var page = await PageAsync("/en/search" + query);
        Assert.Equal(400, page.Status);
        Assert.InRange(page.Length, 1, 40_000);
    }

    [Fact]
    public async Task Rights_HoldForWhatIsFound()
    {
        foreach (var source in new[] { PublishedSite.Plain, PublishedSite.Open, PublishedSite.Closed, PublishedSite.Lapsed })
            await site.StoreAsync(10, draft => draft with
            {
                SourceId = source, Url = $"https://{source}.example/1", Title = $"Tin {source}", Excerpt = "Con tàu.", BodyHtml = "<p>Chuyện rất riêng về bão.</p>",
            });
        await site.IndexAsync();

        using var answer = Json(await ApiAsync("/api/v1/search?q=bao"));
        var excerpts = answer.RootElement.GetProperty("highlights").EnumerateArray()
            .Select(one => one.TryGetProperty("excerpt", out var excerpt) ? Shown(excerpt) : "").Order(StringComparer.Ordinal);

        Assert.Equal(["", "Chuyện rất riêng về [bão].", "Con tàu.", "Con tàu."], excerpts);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Page_IsInItsLanguage_HarmlessAndCompleteWithoutScript(string path)
    {
        var language = InterfaceLanguages.Find(path)!;
        await site.StoreAsync(10, draft => draft with { Title = Hostile, Excerpt = Hostile, Authors = [Hostile] });
        await site.IndexAsync();
        foreach (var query in new[] { "", "?q=", "?q=bão", "?q=nothing", "?q=" + Uri.EscapeDataString(Hostile), "?q=a:b", "?q=-x", "?q=source:x&after=y" })
        {
            var html = PublishedSite.Html(await PageAsync($"/{path}/search{query}", language));
            Assert.Equal(language.Tag, html.One("/html").GetAttributeValue("lang", ""));
            Assert.Single(html.All("//h1"));
            Assert.Single(html.All("//main//form[@role='search']//input[@name='q' and @id]"));
            Assert.Empty(html.All("//script|//style|//iframe|//*[@style]|//*[@onerror]|//main//img"));
            Assert.DoesNotContain('\u0001', html.Source);
            Assert.Contains(UiTexts.Of(language).Search.Help.Phrase, html.Text);
            var ids = html.Values("//*[@id]", "id");
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Page_SetsOffWhatWasFound_AndOffersOrderFeedAndPages()
    {
        for (var i = 0; i < 25; i++)
            await site.StoreAsync(i, draft => draft with { Title = $"Bão số {i}" });
        await site.IndexAsync();

        var html = PublishedSite.Html(await PageAsync("/en/search?q=bão"));
        var second = PublishedSite.Html(await PageAsync(html.Values("//a[contains(@rel, 'next')]", "href").Single()));
        var titles = html.All("//article").Concat(second.All("//article")).Select(one => one.Descendants("h3").Single().InnerText).ToList();

        Assert.Equal(20, html.All("//article//h3//mark[text()='Bão']").Count);
        Assert.Equal(25, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("/search/feed.xml?q=b%C3%A3o", html.Values("//link[@rel='alternate']", "href"));
        Assert.Contains("/opensearch.xml?lang=en", html.Values("//link[@rel='search']", "href"));
        Assert.Equal("bão", html.One("//main//input[@name='q']").GetAttributeValue("value", ""));
        Assert.Contains("/en/search?q=b%C3%A3o&order=time", html.Values("//main//nav//a", "href").Select(System.Net.WebUtility.HtmlDecode));
        Assert.Contains("/ar/search?q=b%C3%A3o", html.Values("//nav[@class='languages']//a", "href"));
        Assert.Single(html.All("//meta[@name='robots' and contains(@content, 'noindex')]"));
    }

    [Fact]
    public async Task Page_ExplainsWhatIsWrong()
    {
        var page = await PageAsync("/en/search?q=sorce:vnexpress");
        var text = PublishedSite.Html(page).Texts("//*[@role='alert']").Single();

        Assert.Equal(400, page.Status);
        Assert.Contains("no operator sorce:", text);
        Assert.Contains("Did you mean source:?", text);
        Assert.Equal(400, (await PageAsync("/en/search?q=a&after=%3Cx%3E")).Status);
        Assert.Equal(200, (await PageAsync("/en/search")).Status);
    }

    [Fact]
    public async Task Page_SaysWhenNothingIsFound()
    {
        await site.IndexAsync();

        var html = PublishedSite.Html(await PageAsync("/en/search?q=nothing"));

        Assert.Contains("Nothing found", html.Text);
        Assert.Empty(html.All("//article[contains(@class, 'card')]"));
    }

    // What the help offers to try must be answered, with the catalogue that is built in.
    [Fact]
    public void Help_OffersQueriesThatWork()
    {
        var catalogue = CatalogueLoader.Load();

        Assert.All(SearchHelp.Examples, example => Assert.Null(SearchQueryParser.Parse(example, catalogue).Error));
    }

    [Fact]
    public async Task Feeds_HaveTheNewestMatchesInAllFormats()
    {
        await site.StoreAsync(30, draft => draft with { Title = "Bão cũ" });
        await site.StoreAsync(10, draft => draft with { Title = "Bão mới", SourceId = PublishedSite.Open, Url = "https://open.example/1", BodyHtml = "<p>Toàn văn.</p>" });
        await site.StoreAsync(5, draft => draft with { Title = "Nắng" });
        await site.IndexAsync();

        var atom = XDocument.Parse(PublishedSite.Text(await FeedAsync(FeedFormat.Atom, "/search/feed.xml?q=b%C3%A3o")));
        XNamespace ns = "http://www.w3.org/2005/Atom";
        Assert.Equal(["Bão mới", "Bão cũ"], atom.Root!.Elements(ns + "entry").Select(entry => entry.Element(ns + "title")!.Value));
        Assert.Equal($"{PublishedSite.BaseUrl}/search/feed.xml?q=b%C3%A3o", Link(atom, "self"));
        Assert.Equal($"{PublishedSite.BaseUrl}/en/search?q=b%C3%A3o", Link(atom, "alternate"));
        Assert.Equal("<p>Toàn văn.</p>", atom.Root.Element(ns + "entry")!.Element(ns + "content")!.Value);
        Assert.Equal(2, XDocument.Parse(PublishedSite.Text(await FeedAsync(FeedFormat.Rss, "/search/rss.xml?q=b%C3%A3o"))).Descendants("item").Count());
        using var json = Json(await FeedAsync(FeedFormat.Json, "/search/feed.json?q=b%C3%A3o"));
        Assert.Equal(2, json.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal(400, (await FeedAsync(FeedFormat.Atom, "/search/feed.xml")).Status);
        Assert.Equal(400, (await FeedAsync(FeedFormat.Atom, "/search/feed.xml?q=x&order=time")).Status);
        using var english = Json(await FeedAsync(FeedFormat.Json, "/search/feed.json?q=b%C3%A3o&lang=en"));
        Assert.Empty(english.RootElement.GetProperty("items").EnumerateArray());

        string Link(XDocument feed, string relation) => feed.Root!.Elements(ns + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void OpenSearch_DescribesTheSearchOfTheLanguage(string path)
    {
        var answer = site.Get<OpenSearch>().Describe(PublishedSite.Request($"/opensearch.xml?lang={path}"));
        var xml = XDocument.Parse(PublishedSite.Text(answer));
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";

        Assert.Equal(ns + "OpenSearchDescription", xml.Root!.Name);
        Assert.InRange(xml.Root.Element(ns + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(xml.Root.Element(ns + "LongName")!.Value.Length, 1, 48);
        Assert.Contains($"{PublishedSite.BaseUrl}/{path}/search?q={{searchTerms}}", xml.Root.Elements(ns + "Url").Select(url => url.Attribute("template")!.Value));
    }

    [Fact]
    public async Task BeforeThereIsAnIndex_TheStoreIsSaidToBeAway() =>
        await Assert.ThrowsAsync<StoreUnavailableException>(() => ApiAsync("/api/v1/search?q=a"));

    private Task<RenderedDocument> ApiAsync(string path) => site.Get<SearchApi>().SearchAsync(PublishedSite.Request(path), CancellationToken.None);

    private Task<RenderedDocument> FeedAsync(FeedFormat format, string path) =>
        site.Get<SearchFeeds>().ReadAsync(format, PublishedSite.Request(path), CancellationToken.None);

    private Task<RenderedDocument> PageAsync(string path, InterfaceLanguage? language = null) => site.Get<SearchPages>().SearchAsync(
        PublishedSite.Request(System.Net.WebUtility.HtmlDecode(path)), language ?? InterfaceLanguages.English, CancellationToken.None);

    private static JsonDocument Json(RenderedDocument document) => JsonDocument.Parse(PublishedSite.Text(document));

    private static string Shown(JsonElement parts) => string.Concat(parts.EnumerateArray().Select(part =>
        part.GetProperty("match").GetBoolean() ? $"[{part.GetProperty("text").GetString()}]" : part.GetProperty("text").GetString()));
}
