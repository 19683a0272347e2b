using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;

namespace Aggregator.Tests.Publish;

public sealed class ArticleApiTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task List_GoesOnByCursorAndLink()
    {
        for (var i = 0; i < 5; i++)
            await site.StoreAsync(i, draft => draft with { Language = "en" });
        var seen = new List<string>();
        var path = "/api/v1/articles?lang=en&limit=2";
        while (true)
        {
            var answer = await ListAsync(path);
            using var json = JsonDocument.Parse(PublishedSite.Text(answer));
            seen.AddRange(json.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()!));
            var next = json.RootElement.GetProperty("nextCursor").GetString();
            var link = answer.Headers.FirstOrDefault(header => header.Key == "Link").Value;
            if (next is null)
            {
                Assert.Null(link);
                break;
            }
            Assert.Equal($"<{PublishedSite.BaseUrl}/api/v1/articles?lang=en&limit=2&cursor={next}>; rel=\"next\"", link);
            path = $"/api/v1/articles?lang=en&limit=2&cursor={next}";
        }

        Assert.Equal(5, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task Article_SaysEverythingThatIsAllowed()
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = PublishedSite.Open, Url = "https://open.example/1", Lead = "Lead", BodyHtml = "<p>Whole</p>", Topics = ["culture"], Places = ["da-nang"],
            Images = [new ArticleImage("https://open.example/1.jpg", "Caption", "Credit")], Modified = new PublicationTime(draft.VisibleFrom),
        });

        using var json = JsonDocument.Parse(PublishedSite.Text(await ArticleAsync(article.Id)));
        var found = json.RootElement;

        Assert.Equal("https://open.example/1", found.GetProperty("originalUrl").GetString());
        Assert.Equal("Bộ open", found.GetProperty("source").GetProperty("owner").GetString());
        Assert.Equal("2026-03-10T03:50:00Z", found.GetProperty("publishedAt").GetString());
        Assert.Equal("2026-03-10T04:00:00Z", found.GetProperty("firstSeenAt").GetString());
        Assert.Equal("<p>Whole</p>", found.GetProperty("bodyHtml").GetString());
        Assert.Equal("da-nang", found.GetProperty("places")[0].GetString());
        Assert.Equal($"{PublishedSite.BaseUrl}/i/{article.Id}", found.GetProperty("image").GetProperty("url").GetString());
        Assert.Equal("full", found.GetProperty("verdict").GetProperty("text").GetString());
        Assert.Equal("A-1", found.GetProperty("verdict").GetProperty("agreement").GetString());
    }

    [Fact]
    public async Task Article_WithoutAgreement_HasNeitherTextNorPicture()
    {
        var article = await site.StoreAsync(10, draft => draft with { BodyHtml = "<p>Whole</p>", Lead = "Lead", Images = [new ArticleImage("https://x.example/1.jpg")] });

        using var json = JsonDocument.Parse(PublishedSite.Text(await ArticleAsync(article.Id)));

        Assert.False(json.RootElement.TryGetProperty("bodyHtml", out _));
        Assert.False(json.RootElement.TryGetProperty("lead", out _));
        Assert.False(json.RootElement.TryGetProperty("image", out _));
    }

    [Theory]
    [InlineData("0000000000000000000000000z")]
    [InlineData("nonsense")]
    [InlineData("..")]
    public async Task UnknownArticle_IsAProblem(string id)
    {
        var answer = await ArticleAsync(id);

        Assert.Equal((404, Problem.ContentType), (answer.Status, answer.ContentType));
        using var json = JsonDocument.Parse(PublishedSite.Text(answer));
        Assert.Equal($"{PublishedSite.BaseUrl}/feeds#problem-not-found", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(404, json.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(json.RootElement.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task ArticleBeforeItsTime_IsNotThere_ThenIs()
    {
        var article = await site.StoreAsync(-1);

        Assert.Equal(404, (await ArticleAsync(article.Id)).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await ArticleAsync(article.Id)).Status);
    }

    [Fact]
    public async Task UnknownParameter_IsRefusedOnSingleArticlesToo() =>
        Assert.Equal(400, (await site.Get<ArticleApi>().ArticleAsync(
            PublishedSite.Request("/api/v1/articles/x?foo=1"), "x", CancellationToken.None)).Status);

    private Task<RenderedDocument> ListAsync(string path) => site.Get<ArticleApi>().ListAsync(PublishedSite.Request(path), CancellationToken.None);

    private Task<RenderedDocument> ArticleAsync(string id) =>
        site.Get<ArticleApi>().ArticleAsync(PublishedSite.Request($"/api/v1/articles/{id}"), id, CancellationToken.None);
}
