using System.Net;
using System.Text;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish;

/// <summary>Editors correct translations; readers report errors in them.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> \"'&\u0001 Đà Nẵng";

    private static readonly InterfaceLanguage English = InterfaceLanguages.English;

    private readonly PublishedSite site = new();

    [Theory]
    [InlineData(null, 401)]
    [InlineData("unknown", 401)]
    [InlineData("partner", 403)]
    [InlineData("editor", 200)]
    public async Task Parts_AreForEditors(string? whose, int status)
    {
        var article = await StoreAsync();

        Assert.Equal(status, (await site.Get<ReviewApi>().PartsAsync(Call(await KeyAsync(whose)), article.Id, "en", CancellationToken.None)).Status);
        Assert.Equal(status, (await site.Get<ReviewApi>().ReportsAsync(Call(await KeyAsync(whose)), CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Correction_IsShownAtOnce_AndMarkedAsReviewed()
    {
        var article = await StoreAsync();
        var key = await KeyAsync("editor");
        Assert.DoesNotContain("New bus line in Da Nang", await PageAsync(article), StringComparison.Ordinal);

        var answer = await site.Get<ReviewApi>().ReviewAsync(Call(key, """{"part":"title","text":"New bus line in Da Nang"}"""), article.Id, "en", CancellationToken.None);

        using var parts = JsonDocument.Parse(PublishedSite.Text(answer));
        var title = parts.RootElement.GetProperty("parts")[0];
        Assert.Equal(("title", "New bus line in Da Nang", "editor"), (title.GetProperty("part").GetString(), title.GetProperty("translated").GetString(), title.GetProperty("reviewedBy").GetString()));
        var page = await PageAsync(article);
        Assert.Contains("New bus line in Da Nang</h1>", page, StringComparison.Ordinal);
        Assert.Contains("reviewed by editor", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"part":"p99","text":"x"}""", 400)]
    [InlineData("""{"part":"title","text":""}""", 400)]
    [InlineData("""{"part":"title"}""", 400)]
    [InlineData("""{"part":"title","text":"x","by":"me"}""", 400)]
    [InlineData("[]", 400)]
    public async Task Correction_ThatCannotBeTaken_IsAProblem(string body, int status)
    {
        var article = await StoreAsync();

        Assert.Equal(status, (await site.Get<ReviewApi>().ReviewAsync(Call(await KeyAsync("editor"), body), article.Id, "en", CancellationToken.None)).Status);
        Assert.Equal(404, (await site.Get<ReviewApi>().ReviewAsync(Call(await KeyAsync("editor"), """{"part":"title","text":"x"}"""), article.Id, "tlh", CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Form_WithAKey_CorrectsAndConfirms()
    {
        var article = await StoreAsync();
        var key = await KeyAsync("editor");

        var asked = PublishedSite.Html(await FormAsync(article, null));
        var refused = await FormAsync(article, "key=vnp_nobody");
        var opened = await FormAsync(article, $"key={key}");
        await FormAsync(article, $"key={key}&part=lead&text={Uri.EscapeDataString(Hostile)}");
        var confirmed = PublishedSite.Html(await FormAsync(article, $"key={key}&part=lead&confirm=1"));

        Assert.Single(asked.All("//input[@type='password']"));
        Assert.Equal((401, 200), (refused.Status, opened.Status));
        Assert.Equal(RenderedDocument.NotStored, opened.CacheControl);
        Assert.Equal(2, PublishedSite.Html(opened).All("//textarea").Count);
        Assert.Equal(["Saved: Standfirst"], confirmed.Texts("//p[@role='status']"));
        Assert.DoesNotContain("<script>", PublishedSite.Text(await FormAsync(article, $"key={key}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAReader_IsListedForEditors_AsPlainText()
    {
        var article = await StoreAsync();

        var form = PublishedSite.Html(await ReportAsync(article, null));
        var sent = await ReportAsync(article, $"part=title&text={Uri.EscapeDataString(Hostile)}");

        Assert.Single(form.All("//textarea"));
        Assert.Contains("Thank you.", PublishedSite.Text(sent), StringComparison.Ordinal);
        var listed = await site.Get<TranslationReports>().ListAsync(10, CancellationToken.None);
        var report = Assert.Single(listed);
        Assert.Equal((article.Id, "en", "title"), (report.ArticleId, report.Language, report.Part));
        var key = await KeyAsync("editor");
        var page = PublishedSite.Text(await site.Get<ReviewPages>().ReportsAsync(Form($"key={key}"), PublishedSite.Request("/en/translations"), English, CancellationToken.None));
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Equal(204, (await site.Get<ReviewApi>().SettleAsync(Call(key), report.Id, CancellationToken.None)).Status);
        Assert.Equal(404, (await site.Get<ReviewApi>().SettleAsync(Call(key), report.Id, CancellationToken.None)).Status);
    }

    [Theory]
    [InlineData("text=")]
    [InlineData("text=%00%01")]
    [InlineData("")]
    public async Task Report_WithoutWords_IsRefused(string form) => Assert.Equal(400, (await ReportAsync(await StoreAsync(), form)).Status);

    [Fact]
    public async Task Report_TooLong_IsRefused_AndNothingIsKept()
    {
        var article = await StoreAsync();

        Assert.Equal(400, (await ReportAsync(article, "text=" + new string('x', 501))).Status);
        Assert.Equal(400, (await ReportAsync(article, "text=" + new string('x', 20_000))).Status);
        Assert.Empty(await site.Get<TranslationReports>().ListAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Reports_AreLimitedByReader_AndKeptForThreeMonths()
    {
        var article = await StoreAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await ReportAsync(article, "text=x")).Status);
        Assert.Equal(429, (await ReportAsync(article, "text=x")).Status);

        var rows = await site.Tables.ScanAsync(Aggregator.Store.StoreNames.TranslationReportsTable, "report", null, null, 10, CancellationToken.None);
        Assert.DoesNotContain(rows, row => row.Json.Contains("192.0.2.1", StringComparison.Ordinal));
        site.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await site.Get<TranslationReports>().ListAsync(10, CancellationToken.None));
        Assert.Equal(200, (await ReportAsync(article, "text=x")).Status);
        Assert.Single(await site.Tables.ScanAsync(Aggregator.Store.StoreNames.TranslationReportsTable, "report", null, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Reports_AreOnlySoMany()
    {
        var reports = site.Get<TranslationReports>();
        for (var i = 0; i < TranslationReports.MostKept + 20; i++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await reports.AddAsync("x", 1, "en", "", $"{i}", CancellationToken.None);
        }

        var kept = await reports.ListAsync(int.MaxValue, CancellationToken.None);

        Assert.Equal((TranslationReports.MostKept, "1019", "20"), (kept.Count, kept[0].Text, kept[^1].Text));
    }

    public void Dispose() => site.Dispose();

    private Task<Article> StoreAsync() => site.StoreAsync(10, draft => draft with { SourceId = PublishedSite.Translated, Url = "https://translated.example/1", Lead = "Mở đầu." });

    private async Task<string?> KeyAsync(string? whose) => whose switch
    {
        null => null,
        "unknown" => ApiKeys.Prefix + new string('0', 64),
        _ => (await site.Get<ApiKeys>().CreateAsync(whose, null, CancellationToken.None, mayReview: whose == "editor")).Text,
    };

    private async Task<string> PageAsync(Article article) => PublishedSite.Text(await site.Get<ArticlePages>().ArticleAsync(
        PublishedSite.Request($"/en/a/{article.Id}/{SiteLinks.ArticleSlug(article.Title)}"), English, article.Id, SiteLinks.ArticleSlug(article.Title), CancellationToken.None));

    private Task<RenderedDocument> FormAsync(Article article, string? form) =>
        site.Get<ReviewPages>().ArticleAsync(Form(form), PublishedSite.Request($"/en/a/{article.Id}/translation"), English, article.Id, CancellationToken.None);

    private Task<RenderedDocument> ReportAsync(Article article, string? form)
    {
        var (pages, request) = (site.Get<ReportPages>(), PublishedSite.Request($"/en/a/{article.Id}/translation/report"));
        return form is null ? pages.ShowAsync(request, English, article.Id, CancellationToken.None) : pages.TakeAsync(Form(form), request, English, article.Id, CancellationToken.None);
    }

    private static HttpRequest Call(string? key, string body = "")
    {
        var http = new DefaultHttpContext();
        if (key is not null)
            http.Request.Headers[RateLimits.KeyHeader] = key;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return http.Request;
    }

    private static HttpRequest Form(string? form)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        http.Request.Method = form is null ? "GET" : "POST";
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form ?? ""));
        return http.Request;
    }
}
