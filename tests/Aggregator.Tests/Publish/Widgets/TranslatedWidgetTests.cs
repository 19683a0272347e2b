using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;

namespace Aggregator.Tests.Publish.Widgets;

/// <summary>On others' pages translations stand where outlets allow them, and say that they are some.</summary>
public sealed class TranslatedWidgetTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task List_HoldsTranslations_OnlyWhereTheOutletAllowsThem()
    {
        var allowed = await TranslatedAsync(20, PublishedSite.Translated);
        await TranslatedAsync(10, PublishedSite.Plain);

        Assert.Empty(await ItemsAsync("?lang=en"));
        Assert.Empty(await ItemsAsync("?lang=en&articles=reviewed"));
        var item = Assert.Single(await ItemsAsync("?lang=en&articles=translated&layout=cards"));
        Assert.Equal((allowed.Id, "A new bus line", "en"), (Text(item, "id"), Text(item, "title"), Text(item, "lang")));
        Assert.Equal(("Machine translation from Vietnamese, not reviewed", "vi"), (Text(item, "label"), Text(item, "originalLang")));
        // The excerpt is not translated.
        Assert.Equal(("vi", "ltr"), (Text(item, "excerptLang"), Text(item, "excerptDir")));
    }

    [Fact]
    public async Task Frame_LabelsTranslations_AndNamesTheLanguageOfEachPart()
    {
        await TranslatedAsync(20, PublishedSite.Translated);

        var frame = PublishedSite.Html(await FrameAsync("?lang=en&articles=translated&layout=cards"));

        Assert.Equal("Machine translation from Vietnamese, not reviewed", frame.Texts("//p[@class='label']").Single());
        Assert.Equal(["en"], frame.Values("//a[@class='headline']", "lang"));
        Assert.Equal(["vi"], frame.Values("//p[@class='excerpt']", "lang"));
        Assert.Equal(["vi"], frame.Values("//a[@rel='external']", "hreflang"));
    }

    [Fact]
    public async Task Article_IsReadInTheWidgetsLanguage_WhereThatIsAllowed()
    {
        var (allowed, other) = (await TranslatedAsync(20, PublishedSite.Translated), await TranslatedAsync(10, PublishedSite.Plain));

        Assert.Equal("A new bus line", Text((await ItemsAsync($"?lang=en&articles=translated&article={allowed.Id}"))[0], "title"));
        Assert.Equal(allowed.Title, Text((await ItemsAsync($"?lang=en&article={allowed.Id}"))[0], "title"));
        Assert.Equal(other.Title, Text((await ItemsAsync($"?lang=en&articles=translated&article={other.Id}"))[0], "title"));
    }

    private async Task<Article> TranslatedAsync(int minutesAgo, string source)
    {
        var article = await site.StoreAsync(minutesAgo, draft => draft with { SourceId = source });
        await site.TranslateAsync(article, "en", "A new bus line");
        return article;
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private Task<RenderedDocument> FrameAsync(string query) =>
        site.Get<WidgetFrames>().ShowAsync(PublishedSite.Request("/embed/v1/frame" + query), isLoad: true, CancellationToken.None);

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string query)
    {
        var document = await site.Get<WidgetData>().ReadAsync(PublishedSite.Request("/embed/v1/feed.json" + query), isLoad: true, CancellationToken.None);
        using var json = JsonDocument.Parse(PublishedSite.Text(document));
        return [.. json.RootElement.GetProperty("articles").EnumerateArray().Select(one => one.Clone())];
    }
}
