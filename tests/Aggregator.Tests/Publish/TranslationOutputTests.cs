using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Publish.Api;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;

namespace Aggregator.Tests.Publish;

/// <summary>What programs get of translations: API and feeds.</summary>
public sealed class TranslationOutputTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PublishedSite site = new();

    [Theory]
    [InlineData("lang=en", new[] { "In English" })]
    [InlineData("lang=en&translated=none", new[] { "In English" })]
    [InlineData("lang=en&original=true", new[] { "In English" })]
    [InlineData("lang=en&translated=machine", new[] { "A new bus line", "In English" })]
    [InlineData("lang=en&translated=reviewed", new[] { "In English" })]
    [InlineData("", new[] { "Đà Nẵng mở tuyến xe buýt mới", "In English", "Chỉ tiếng Việt" })]
    public async Task List_HoldsTheTranslationsThatAreAskedFor(string query, string[] titles)
    {
        await FillAsync();

        using var answer = await ListAsync(query);

        Assert.Equal(titles, answer.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task Article_SaysWhatItsWordsAreATranslationOf()
    {
        await FillAsync();

        using var answer = await ListAsync("lang=en&translated=machine&limit=1");
        var article = answer.RootElement.GetProperty("articles")[0];
        var translation = article.GetProperty("translation");

        Assert.Equal("en", article.GetProperty("language").GetString());
        Assert.Equal(
            ("vi", "en-t-vi-t0-und", "scripted", "7", "none", "Đà Nẵng mở tuyến xe buýt mới"),
            (Text(translation, "from"), Text(translation, "tag"), Text(translation, "engine"), Text(translation, "glossaryVersion"), Text(translation, "reviewed"), Text(translation, "originalTitle")));
        Assert.Equal(JsonValueKind.Null, translation.GetProperty("reviewedBy").ValueKind);
    }

    [Fact]
    public async Task Pages_OfTranslatedLists_HoldEveryArticleOnce()
    {
        for (var i = 0; i < 30; i++)
        {
            var article = await site.StoreAsync(i + 1, draft => draft with { Title = $"Tin {draft.VisibleFrom:HHmm}" });
            if (i % 3 != 0)
                await site.TranslateAsync(article, "en", $"News {i}");
        }

        var titles = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await ListAsync($"lang=en&translated=machine&limit=7{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            titles.AddRange(answer.RootElement.GetProperty("articles").EnumerateArray().Select(article => Text(article, "title")!));
            cursor = Text(answer.RootElement, "nextCursor");
        }

        Assert.Equal(Enumerable.Range(0, 30).Where(i => i % 3 != 0).Select(i => $"News {i}"), titles);
    }

    [Theory]
    [InlineData("translated=perhaps&lang=en", "translated")]
    [InlineData("translated=machine", "translated")]
    [InlineData("translated=machine&lang=ja", "translated")]
    [InlineData("original=1", "original")]
    [InlineData("original=true&translated=machine&lang=en", "original")]
    public async Task WrongParameters_AreNamed(string query, string name)
    {
        var lists = await site.Get<ArticleApi>().ListAsync(PublishedSite.Request("/api/v1/articles?" + query), CancellationToken.None);
        var feed = await site.Get<FeedPublisher>().ReadAsync(FeedFormat.Atom, PublishedSite.Request("/feed.xml?" + query), CancellationToken.None);

        foreach (var answer in new[] { lists, feed })
        {
            using var problem = JsonDocument.Parse(PublishedSite.Text(answer));
            Assert.Equal((400, name), (answer.Status, problem.RootElement.GetProperty("invalidParams")[0].GetProperty("name").GetString()));
        }
    }

    [Fact]
    public async Task WholeArticle_ListsItsTranslations_AndComesInOne()
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Translated, Url = "https://translated.example/1", Lead = "Mở đầu.", BodyHtml = "<p>Đoạn.</p>" });
        await site.TranslateAsync(article, "en", "A new bus line", "Lead.", "<p>Paragraph.</p>");
        await site.TranslateAsync(article, "fr", "Une nouvelle ligne");

        using var original = await ArticleAsync(article.Id, "");
        using var english = await ArticleAsync(article.Id, "?lang=en&translated=machine");
        using var reviewed = await ArticleAsync(article.Id, "?lang=en&translated=reviewed");

        Assert.Equal(["en", "fr"], original.RootElement.GetProperty("translations").EnumerateArray().Select(one => Text(one, "language")!).Order());
        Assert.Equal("<p>Đoạn.</p>", Text(original.RootElement, "bodyHtml"));
        Assert.False(original.RootElement.TryGetProperty("translation", out _));
        Assert.Equal(("A new bus line", "Lead.", "<p>Paragraph.</p>"), (Text(english.RootElement, "title"), Text(english.RootElement, "lead"), Text(english.RootElement, "bodyHtml")));
        Assert.Equal("vi", Text(reviewed.RootElement, "language"));
    }

    [Fact]
    public async Task Feeds_SayTheLanguageOfEveryEntry_AndWhatIsATranslation()
    {
        await FillAsync();

        var atom = XDocument.Parse(await FeedAsync("feed.xml", "?translated=machine"));
        using var json = JsonDocument.Parse(await FeedAsync("feed.json", "?translated=machine"));
        var rss = XDocument.Parse(await FeedAsync("rss.xml", "?translated=machine"));

        var entries = atom.Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(["en-t-vi-t0-und", "en"], entries.Select(entry => entry.Element(Atom + "title")!.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.StartsWith("[Machine translation from Vietnamese, not reviewed.]", entries[0].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal("https://site.example/en/feed.xml?translated=machine", atom.Root.Elements(Atom + "link").First(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal("vi", Text(json.RootElement.GetProperty("items")[0].GetProperty("_aggregator").GetProperty("translation"), "from"));
        Assert.StartsWith("[Machine translation", rss.Descendants("item").First().Element("description")!.Value, StringComparison.Ordinal);
        Assert.Equal(["In English"], XDocument.Parse(await FeedAsync("feed.xml", "")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal(await CountAsync(""), await CountAsync("?original=true"));
    }

    [Theory]
    [InlineData(PublishedSite.Translated, true)]
    [InlineData(PublishedSite.Open, false)]
    public async Task Copies_AreTranslatedOnlyWhereTheOutletAllowsIt(string source, bool isTranslated)
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = source, Url = $"https://{source}.example/1", Lead = "Mở đầu.", BodyHtml = "<p>Đoạn.</p>" });
        await site.TranslateAsync(article, "en", "A new bus line", "Lead.", "<p>Paragraph.</p>");
        Task<RenderedDocument> PageAsync(string query) => site.Get<CopyPages>().RepublishAsync(
            PublishedSite.Request($"/en/a/{article.Id}/republish{query}"), InterfaceLanguages.English, article.Id, CancellationToken.None);

        var (usual, asked) = (PublishedSite.Html(await PageAsync("")), PublishedSite.Html(await PageAsync("?text=translation")));
        var ninjs = PublishedSite.Text(await site.Get<ExchangeApi>().NinjsAsync(
            PublishedSite.Request($"/api/v1/articles/{article.Id}.ninjs?lang=en&translated=machine"), article.Id, CancellationToken.None));

        Assert.Equal(isTranslated ? 1 : 0, usual.All("//nav[@class='switch']").Count);
        Assert.DoesNotContain("Paragraph.", usual.Text, StringComparison.Ordinal);
        Assert.Equal(isTranslated, asked.Text.Contains("Paragraph.", StringComparison.Ordinal));
        Assert.Equal(isTranslated, asked.Text.Contains("Machine translation from Vietnamese, not reviewed.", StringComparison.Ordinal));
        using var item = JsonDocument.Parse(ninjs);
        Assert.Equal(isTranslated ? "en-t-vi-t0-und" : "vi", item.RootElement.GetProperty("language").GetString());
        Assert.Equal(isTranslated, ninjs.Contains("Paragraph.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copy_IsNeverInTwoLanguages()
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Translated, Url = "https://translated.example/1", Lead = "Mở đầu.", BodyHtml = "<p>Đoạn.</p>" });
        await site.TranslateAsync(article, "en", "A new bus line", "Lead.");

        var page = PublishedSite.Html(await site.Get<CopyPages>().RepublishAsync(
            PublishedSite.Request($"/en/a/{article.Id}/republish?text=translation"), InterfaceLanguages.English, article.Id, CancellationToken.None));

        Assert.DoesNotContain("A new bus line", page.Text, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    // One translated, one in English, one that has no translation.
    private async Task FillAsync()
    {
        await site.TranslateAsync(await site.StoreAsync(10), "en", "A new bus line", "It links the airport.");
        await site.StoreAsync(20, draft => draft with { Title = "In English", Language = "en" });
        await site.StoreAsync(30, draft => draft with { Title = "Chỉ tiếng Việt" });
    }

    private async Task<JsonDocument> ListAsync(string query) => JsonDocument.Parse(PublishedSite.Text(
        await site.Get<ArticleApi>().ListAsync(PublishedSite.Request("/api/v1/articles?" + query), CancellationToken.None)));

    private async Task<JsonDocument> ArticleAsync(string id, string query) => JsonDocument.Parse(PublishedSite.Text(
        await site.Get<ArticleApi>().ArticleAsync(PublishedSite.Request($"/api/v1/articles/{id}{query}"), id, CancellationToken.None)));

    private async Task<string> FeedAsync(string file, string query) => PublishedSite.Text(
        await site.Get<FeedPublisher>().ReadAsync(file, InterfaceLanguages.English, null, null, PublishedSite.Request($"/en/{file}{query}"), CancellationToken.None));

    private async Task<int> CountAsync(string query) => XDocument.Parse(await FeedAsync("feed.xml", query)).Descendants(Atom + "entry").Count();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
