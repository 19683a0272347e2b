using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Status;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

public sealed class StatusTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Sources_AreGroupedByHowTheyDo_WorstFirst()
    {
        var now = site.Clock.GetUtcNow();
        await SaveAsync("plain~1", now, failures: 0);
        await SaveAsync("plain~2", now, failures: 4);
        await SaveAsync("open~1", now, failures: 2);
        await SaveAsync("closed~1", now, failures: 0, lastNew: now.AddDays(-8));

        var sources = await site.Get<StatusReader>().ReadAsync(CancellationToken.None);

        Assert.Equal(
            [(PublishedSite.Open, SourceHealth.Failing), (PublishedSite.Plain, SourceHealth.Partial), (PublishedSite.Closed, SourceHealth.Silent), (PublishedSite.Lapsed, SourceHealth.Waiting), (PublishedSite.Words, SourceHealth.Waiting), (PublishedSite.Translated, SourceHealth.Waiting)],
            sources.Select(source => (source.Source.Id, source.Health)));
        Assert.Equal(4, sources[1].Failures);
    }

    [Fact]
    public async Task Page_SaysWhatHappenedAndWhatComes()
    {
        await SaveAsync("plain~1", site.Clock.GetUtcNow(), failures: 3);

        var page = PublishedSite.Html(await site.Get<SitePages>().StatusAsync(PublishedSite.Request("/status"), CancellationToken.None));
        var row = page.Texts("//tr[@id='plain']").Single();

        Assert.Contains("3 failures in a row", row);
        Assert.Contains("503 from the host", row);
        Assert.Contains("slowed down", row);
        Assert.Contains("https://plain.example/rss.xml", row);
    }

    [Fact]
    public async Task Json_HoldsTheSame()
    {
        await SaveAsync("plain~1", site.Clock.GetUtcNow(), failures: 3);

        using var json = JsonDocument.Parse(PublishedSite.Text(
            await site.Get<SitePages>().StatusJsonAsync(PublishedSite.Request("/status.json"), CancellationToken.None)));
        var source = json.RootElement.GetProperty("sources").EnumerateArray().Single(entry => entry.GetProperty("source").GetProperty("id").GetString() == "plain");

        Assert.Equal("failing", source.GetProperty("state").GetString());
        Assert.Equal("slowed down", source.GetProperty("nextReason").GetString());
        Assert.Equal(3, source.GetProperty("endpoints")[0].GetProperty("failures").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("failing").GetInt32());
    }

    [Fact]
    public async Task Ready_FollowsTheStore_WithTheReason()
    {
        var health = site.Get<HealthReport>();
        var request = PublishedSite.Request("/health/ready");

        Assert.Equal(200, (await health.ReadyAsync(request, CancellationToken.None)).Status);
        site.Tables.IsAway = true;
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        var away = await health.ReadyAsync(request, CancellationToken.None);

        Assert.Equal((503, Problem.ContentType), (away.Status, away.ContentType));
        Assert.Contains("detail", PublishedSite.Text(away));
        Assert.Equal(200, HealthReport.Live().Status);
    }

    private Task<bool> SaveAsync(string endpoint, DateTimeOffset now, int failures, DateTimeOffset? lastNew = null) =>
        site.Get<EndpointStates>().SaveAsync(new Versioned<EndpointState>(new EndpointState
        {
            EndpointId = endpoint, NextDue = now.AddHours(1), NextReason = "slowed down", LastTry = now, LastSuccess = now, LastNew = lastNew ?? now,
            LastOutcome = "503 from the host", Failures = failures,
        }, null), CancellationToken.None);
}
