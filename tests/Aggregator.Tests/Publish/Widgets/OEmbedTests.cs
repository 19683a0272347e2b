using System.Text.Json;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Widgets;
using Aggregator.Store;

namespace Aggregator.Tests.Publish.Widgets;

public sealed class OEmbedTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Article_IsRich_WithItsOutlet_InBothFormats()
    {
        var article = await site.StoreAsync(10, draft => draft with { Title = "“Phở” & <bún>" });
        var url = $"{PublishedSite.BaseUrl}/vi/a/{article.Id}/pho-bun";

        using var json = JsonDocument.Parse(PublishedSite.Text(await AskAsync(url)));
        var xml = XDocument.Parse(PublishedSite.Text(await AskAsync(url, "&format=xml"))).Root!;

        Assert.Equal("rich", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("“Phở” & <bún>", json.RootElement.GetProperty("title").GetString());
        Assert.Equal("Báo plain", json.RootElement.GetProperty("author_name").GetString());
        Assert.Equal("oembed", xml.Name.LocalName);
        Assert.Equal(
            json.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.ToString())),
            xml.Elements().Select(field => (field.Name.LocalName, field.Value)));
        var html = json.RootElement.GetProperty("html").GetString()!;
        Assert.Contains($"<iframe src=\"{PublishedSite.BaseUrl}/embed/v1/frame?lang=vi&amp;article={article.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains("“Phở” &amp; &lt;bún&gt;</a> (Báo plain)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&maxwidth=320", 320, null)]
    [InlineData("&maxwidth=9999&maxheight=150", 600, 150)]
    public async Task Measures_StayWithinTheBounds(string bounds, int width, int? height)
    {
        await site.StoreAsync(10);

        using var json = JsonDocument.Parse(PublishedSite.Text(await AskAsync($"{PublishedSite.BaseUrl}/en/", bounds)));

        Assert.Equal(width, json.RootElement.GetProperty("width").GetInt32());
        if (height is not null)
            Assert.Equal(height, json.RootElement.GetProperty("height").GetInt32());
        Assert.Contains($"width=\"{width}\"", json.RootElement.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/place/da-nang", "place=da-nang")]
    [InlineData("/en/place/quang-nam", "place=quang-nam")]
    [InlineData("/ar/topic/culture", "topic=culture")]
    [InlineData("/en/source/open", "source=open")]
    [InlineData("/zh-hans/pictures", "layout=picture")]
    [InlineData("/vi/package/home-da-nang", "package=home-da-nang")]
    public async Task Lists_CanBeEmbedded(string path, string shows)
    {
        using var json = JsonDocument.Parse(PublishedSite.Text(await AskAsync(PublishedSite.BaseUrl + path)));

        Assert.Contains(shows, json.RootElement.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/en/place/da-nang")]
    [InlineData("https://site.example@evil.example/en/")]
    [InlineData("https://user@site.example/en/")]
    [InlineData("https://site.example.evil.example/en/")]
    [InlineData("https://site.example/en/place/atlantis")]
    [InlineData("https://site.example/en/a/zscqmtkxenppgscytfhkqq8qpr/x")]
    [InlineData("https://site.example/en/a/../../operate")]
    [InlineData("https://site.example/status")]
    [InlineData("https://site.example/en/package/nobody-has-saved-this")]
    [InlineData("https://site.example/en/package/..%2ftravel")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/en/")]
    [InlineData("not an address")]
    public async Task OtherAddresses_Are404(string url) => Assert.Equal(404, (await AskAsync(url)).Status);

    [Theory]
    [InlineData("format=json", 400)]
    [InlineData("url=https://site.example/en/&format=yaml", 501)]
    [InlineData("url=https://site.example/en/&format=XML", 501)]
    [InlineData("url=https://site.example/en/&maxwidth=-1", 400)]
    [InlineData("url=https://site.example/en/&maxheight=much", 400)]
    [InlineData("url=http://site.example/en/&maxwidth=300&dnt=1", 200)]
    public async Task Status_IsAsTheSpecificationSays(string query, int status) =>
        Assert.Equal(status, (await site.Get<OEmbed>().AnswerAsync(PublishedSite.Request("/oembed?" + query), CancellationToken.None)).Status);

    [Fact]
    public async Task Rights_ThatAllowNoMoreThanALink_Are401()
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Closed });

        var answer = await AskAsync($"{PublishedSite.BaseUrl}/en/a/{article.Id}/x");

        Assert.Equal(401, answer.Status);
        Assert.Contains(answer.Headers, header => header.Key == "WWW-Authenticate");
        Assert.DoesNotContain(article.Title, PublishedSite.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnAndUnreleased_Are404()
    {
        var early = await site.StoreAsync(-10);
        var gone = await site.StoreAsync(10);
        await site.Get<ArticleStore>().ReplaceAsync(gone, gone with { Withdrawn = new WithdrawalNotice(WithdrawalReason.OutletRequest, null, site.Clock.GetUtcNow()), Version = 2 }, CancellationToken.None);

        Assert.Equal(404, (await AskAsync($"{PublishedSite.BaseUrl}/en/a/{early.Id}/x")).Status);
        Assert.Equal(404, (await AskAsync($"{PublishedSite.BaseUrl}/en/a/{gone.Id}/x")).Status);
    }

    [Fact]
    public async Task Pages_LeadToTheirCode_WithTypesAsConsumersLookForThem()
    {
        var article = await site.StoreAsync(10, draft => draft with { Topics = ["culture"], Places = ["da-nang"], SourceId = PublishedSite.Open, Url = "https://open.example/x" });
        var story = await site.JoinStoryAsync(article);
        var english = InterfaceLanguages.English;
        RenderedDocument[] pages =
        [
            await site.Get<ArticlePages>().ArticleAsync(PublishedSite.Request($"/en/a/{article.Id}/da-nang-mo-tuyen-xe-buyt-moi"), english, article.Id, "da-nang-mo-tuyen-xe-buyt-moi", CancellationToken.None),
            await site.Get<StoryPages>().StoryAsync(PublishedSite.Request($"/en/story/{story}"), english, story, CancellationToken.None),
            await site.Get<PlacePages>().PlaceAsync(PublishedSite.Request("/en/place/da-nang"), english, "da-nang", CancellationToken.None),
            await site.Get<ListPages>().TopicAsync(PublishedSite.Request("/en/topic/culture"), english, "culture", CancellationToken.None),
            await site.Get<PackagePages>().PackageAsync(PublishedSite.Request("/en/package/home-da-nang"), english, "home-da-nang", CancellationToken.None),
        ];
        foreach (var page in pages)
        {
            Assert.Contains("type=\"application/json+oembed\"", PublishedSite.Text(page), StringComparison.Ordinal);
            Assert.Contains("type=\"text/xml+oembed\"", PublishedSite.Text(page), StringComparison.Ordinal);
            foreach (var link in PublishedSite.Html(page).Values("//link[contains(@type,'oembed')]", "href"))
            {
                var answer = await site.Get<OEmbed>().AnswerAsync(PublishedSite.Request(System.Net.WebUtility.HtmlDecode(link)[PublishedSite.BaseUrl.Length..]), CancellationToken.None);
                Assert.Equal(200, answer.Status);
            }
        }
    }

    private Task<RenderedDocument> AskAsync(string url, string more = "") =>
        site.Get<OEmbed>().AnswerAsync(PublishedSite.Request($"/oembed?url={Uri.EscapeDataString(url)}{more}"), CancellationToken.None);
}
