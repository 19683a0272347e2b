using System.Text.Json;
using Aggregator.Insight.Coverage;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

public sealed class CoverageTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task FirstRound_CountsEveryDayThereIs()
    {
        foreach (var days in new[] { 0, 0, 1, 40, 80 })
            await site.StoreAsync(days * 24 * 60, draft => draft with { Topics = ["culture", "travel"], Places = ["da-nang"] });

        Assert.Equal(4, await CountAsync());
        Assert.Equal([("2026-03-10", 2), ("2026-03-09", 1), ("2026-01-29", 1), ("2025-12-20", 1)],
            (await ReadAsync("?by=day&from=2025-12-20&to=2026-03-10")).Select(one => (one.GetProperty("day").GetString()!, one.GetProperty("articles").GetInt32())).OrderByDescending(one => one.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_CountAnArticleOnce_HoweverManyTopicsItHas()
    {
        await site.StoreAsync(5, draft => draft with { Language = "en", Topics = ["culture", "travel"], Places = ["da-nang", "quang-nam"] });
        await site.StoreAsync(5, draft => draft with { Language = "en" });
        await CountAsync();

        Assert.Equal(2, Assert.Single(await ReadAsync("?by=language")).GetProperty("articles").GetInt32());
        Assert.Equal(3, (await ReadAsync("?by=topic")).Count);
        Assert.Equal(1, Assert.Single(await ReadAsync("?by=day&topic=travel&place=da-nang")).GetProperty("articles").GetInt32());
        Assert.Contains(await ReadAsync("?by=place"), one => one.GetProperty("place").GetString()!.Length == 0 && one.GetProperty("articles").GetInt32() == 1);
        Assert.Equal(5, (await ReadAsync("")).Count);
    }

    [Fact]
    public async Task LaterRounds_CountWhatChanged_AndNothingElse()
    {
        await site.StoreAsync(5);
        await CountAsync();
        site.Clock.Advance(ChangeStream.Lag * 2);
        Assert.Equal(0, await CountAsync());

        var late = await site.StoreAsync(3 * 24 * 60);
        await site.Get<ChangeLog>().NoteStoredAsync([late], CancellationToken.None);
        var early = await site.StoreAsync(-30);
        await site.Get<ChangeLog>().NoteStoredAsync([early], CancellationToken.None);
        site.Clock.Advance(ChangeStream.Lag * 2);

        Assert.Equal(1, await CountAsync());
        Assert.Equal(2, (await ReadAsync("?by=day")).Count);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await CountAsync());
        Assert.Equal(3, (await ReadAsync("?by=day")).Sum(one => one.GetProperty("articles").GetInt32()));
    }

    [Fact]
    public async Task Csv_HasTheColumnsAskedFor()
    {
        await site.StoreAsync(5, draft => draft with { Topics = ["culture"] });
        await CountAsync();

        var csv = await AnswerAsync("?by=topic,day&format=csv");

        Assert.Equal(CoverageApi.CsvType, csv.ContentType);
        Assert.Equal("day,topic,articles\r\n2026-03-10,culture,1\r\n", PublishedSite.Text(csv));
    }

    [Theory]
    [InlineData("?from=2026-03-10&to=2026-03-09", "from")]
    [InlineData("?from=2020-01-01&to=2026-03-09", "from")]
    [InlineData("?by=days", "by")]
    [InlineData("?by=", "by")]
    [InlineData("?format=xml", "format")]
    [InlineData("?from=0001-01-01", "from")]
    [InlineData("?plaec=da-nang", "plaec")]
    public async Task WrongParameter_IsNamed(string query, string name)
    {
        var answer = await AnswerAsync(query);

        Assert.Equal(400, answer.Status);
        Assert.Contains($"\"name\":\"{name}\"", PublishedSite.Text(answer));
    }

    private Task<int> CountAsync() => site.Get<CoverageCounter>().RunAsync(CancellationToken.None);

    private async Task<List<JsonElement>> ReadAsync(string query)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        using var json = JsonDocument.Parse(PublishedSite.Text(await AnswerAsync(query)));
        return [.. json.RootElement.GetProperty("coverage").EnumerateArray().Select(one => one.Clone())];
    }

    private Task<RenderedDocument> AnswerAsync(string query) =>
        site.Get<CoverageApi>().ReadAsync(PublishedSite.Request("/api/v1/stats/coverage" + query), CancellationToken.None);
}
