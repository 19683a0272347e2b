using Aggregator.Publish.Widgets;
using Aggregator.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Tests.Publish.Widgets;

public sealed class WidgetCountsTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Loads_AreSummedByKeyAndDay_OverInstances_HoweverOftenTheyAreWritten()
    {
        WidgetCounts one = New(), other = New();
        Count(one, "a-key", 3);
        Count(one, "b-key", 1);
        await one.WriteAsync(CancellationToken.None);
        Count(one, "a-key", 2);
        await one.WriteAsync(CancellationToken.None);
        await one.WriteAsync(CancellationToken.None);
        Count(other, "a-key", 4);
        await other.WriteAsync(CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromDays(1));
        Count(one, "a-key", 7);
        await one.WriteAsync(CancellationToken.None);

        var days = await other.ReadAsync("a-key", new DateOnly(2026, 3, 1), CancellationToken.None);

        Assert.Equal([new WidgetDay(new(2026, 3, 10), 9), new WidgetDay(new(2026, 3, 11), 7)], days);
        Assert.Equal([new WidgetDay(new(2026, 3, 11), 7)], await one.ReadAsync("a-key", new DateOnly(2026, 3, 11), CancellationToken.None));
    }

    [Fact]
    public async Task Loads_WriteNothingByThemselves_AndRowsHoldNothingButTheNumber()
    {
        await site.StoreAsync(10);
        for (var i = 0; i < 20; i++)
            await site.Get<WidgetFrames>().ShowAsync(PublishedSite.Request("/embed/v1/frame?key=partner.example"), isLoad: true, CancellationToken.None);
        await site.Get<WidgetFrames>().ShowAsync(PublishedSite.Request("/embed/v1/frame?key=partner.example"), isLoad: false, CancellationToken.None);
        await site.Get<WidgetData>().ReadAsync(PublishedSite.Request("/embed/v1/feed.json?key=partner.example"), isLoad: true, CancellationToken.None);

        Assert.Empty(await RowsAsync("partner.example"));
        await site.Get<WidgetCounts>().WriteAsync(CancellationToken.None);

        Assert.Equal("""{"loads":21}""", Assert.Single(await RowsAsync("partner.example")).Json);
    }

    [Fact]
    public async Task MadeUpKeys_DoNotFillTheStore()
    {
        var counts = New();
        for (var i = 0; i < 6_000; i++)
            counts.Count($"key-{i}");
        counts.Count("key-1");
        await counts.WriteAsync(CancellationToken.None);

        Assert.Single(await RowsAsync("key-4999"));
        Assert.Empty(await RowsAsync("key-5000"));
        Assert.Equal("""{"loads":2}""", (await RowsAsync("key-1"))[0].Json);
    }

    [Fact]
    public async Task WhatWasCounted_IsWrittenEveryMinute_AndAtTheEnd()
    {
        var counts = New();
        using var counting = new WidgetCounting(counts, site.Clock, NullLogger<WidgetCounting>.Instance);
        await counting.StartAsync(CancellationToken.None);
        counts.Count("a-key");
        await counting.StopAsync(CancellationToken.None);

        Assert.Equal("""{"loads":1}""", Assert.Single(await RowsAsync("a-key")).Json);
    }

    [Fact]
    public async Task StoreThatIsAway_LosesNoCounts()
    {
        var counts = New();
        counts.Count("a-key");
        site.Tables.IsAway = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => counts.WriteAsync(CancellationToken.None));
        site.Tables.IsAway = false;
        await counts.WriteAsync(CancellationToken.None);

        Assert.Equal("""{"loads":1}""", Assert.Single(await RowsAsync("a-key")).Json);
    }

    private WidgetCounts New() => new(site.Tables, site.Clock);

    private static void Count(WidgetCounts counts, string key, int times)
    {
        for (var i = 0; i < times; i++)
            counts.Count(key);
    }

    private Task<IReadOnlyList<TableRow>> RowsAsync(string key) => site.Tables.ScanAsync(StoreNames.WidgetLoadsTable, key, null, null, 10, CancellationToken.None);
}
