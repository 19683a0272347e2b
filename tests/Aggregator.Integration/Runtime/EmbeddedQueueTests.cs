using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Runtime;

/// <summary>The embedded queue's times, moved by hand, and its recovery.</summary>
[Collection("Queues")]
public class EmbeddedQueueTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task VisibilityTimeout_OfHostJson_DelaysTheNextTry()
    {
        await using var store = new EmbeddedStore(clock);
        await using var app = await StartAsync(store, """{ "extensions": { "queues": { "visibilityTimeout": "00:00:30" } } }""", typeof(TextQueue));
        app.Probe.Failing = true;
        await store.SendAsync("text", "bad");
        Assert.Equal("bad 1 1", await app.Probe.NextAsync());
        await ReleasedAsync(store, "text");
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(store.File.Receive("text", 1, TimeSpan.Zero));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("bad 2 2", await app.Probe.NextAsync());
    }

    [Fact]
    public async Task Lease_OfThirtySeconds_IsRenewedEveryTen()
    {
        await using var store = new EmbeddedStore(clock);
        await using var app = await StartAsync(store, "{}", typeof(SlowQueue));
        await store.SendAsync("slow", "long");
        Assert.Equal("begin long 1", await app.Probe.NextAsync());
        for (var second = 0; second < 120; second += 10)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            Assert.Empty(store.File.Receive("slow", 1, TimeSpan.Zero));
        }
        app.Probe.LetGo();
        Assert.Equal("end long", await app.Probe.NextAsync());
        await store.HoldsAsync("slow", 0);
    }

    [Fact]
    public async Task FunctionTimeout_CancelsTheFunction_AndCountsAsFailure()
    {
        await using var store = new EmbeddedStore(clock);
        const string HostJson = """{ "functionTimeout": "00:01:00", "extensions": { "queues": { "maxDequeueCount": 1 } } }""";
        await using var app = await StartAsync(store, HostJson, typeof(SlowQueue));
        await store.SendAsync("slow", "endless");
        Assert.Equal("begin endless 1", await app.Probe.NextAsync());
        for (var second = 0; second < 60; second += 5)
            clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("cancelled endless", await app.Probe.NextAsync());
        await store.HoldsAsync("slow-poison", 1);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Error: WorkSlowly did not end within 00:01:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_HeldByAReceiverThatDied_ComesBackWhenItsLeaseEnds()
    {
        await using var store = new EmbeddedStore(clock);
        // The first to receive in a folder would end all leases; here another process does already.
        await using var other = await StartAsync(store, "{}", typeof(SlowQueue));
        await store.SendAsync("slow", "busy");
        await other.Probe.NextAsync();
        await store.SendAsync("text", "left behind");
        Assert.Single(store.File.Receive("text", 1, TimeSpan.FromSeconds(30)));
        await using var app = await StartAsync(store, "{}", typeof(TextQueue));
        await store.SendAsync("text", "fresh");
        Assert.Equal("fresh 1 1", await app.Probe.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(29));
        await store.SendAsync("text", "fresh");
        Assert.Equal("fresh 1 1", await app.Probe.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("left behind 2 2", await app.Probe.NextAsync());
    }

    [Fact]
    public async Task Start_GivesBackAtOnce_WhatADeadProcessHeld()
    {
        await using var store = new EmbeddedStore(clock);
        await store.SendAsync("text", "half done");
        Assert.Single(store.File.Receive("text", 1, TimeSpan.FromMinutes(30)));
        await using var app = await StartAsync(store, "{}", typeof(TextQueue));
        Assert.Equal("half done 1 1", await app.Probe.NextAsync());
    }

    [Fact]
    public async Task Message_ThatKillsItsReaderOverAndOver_IsPutAsideInTheEnd()
    {
        await using var store = new EmbeddedStore(clock);
        await store.SendAsync("text", "killer");
        for (var deaths = 0; deaths < 31; deaths++)
        {
            Assert.Single(store.File.Receive("text", 1, TimeSpan.FromMinutes(30)));
            store.File.ReturnAll();
        }
        await using var app = await StartAsync(store, "{}", typeof(TextQueue));
        await store.HoldsAsync("text-poison", 1);
        Assert.True(app.Probe.IsQuiet);
    }

    [Fact]
    public async Task SecondProcess_OnTheSameFolder_TakesNothingFromTheFirst()
    {
        await using var store = new EmbeddedStore(clock);
        await store.SendAsync("slow", "mine");
        await using var first = await StartAsync(store, "{}", typeof(SlowQueue));
        Assert.Equal("begin mine 1", await first.Probe.NextAsync());
        await using var second = await StartAsync(store, "{}", typeof(SlowQueue), typeof(TextQueue));
        await store.SendAsync("text", "shared");
        Assert.Equal("shared 1 1", await second.Probe.NextAsync());
        Assert.True(second.Probe.IsQuiet);
        first.Probe.LetGo();
        await store.HoldsAsync("slow", 0);
    }

    [Fact]
    public async Task Store_ThatIsAway_IsReportedOnce_AndUsedWhenItIsBack()
    {
        using var folder = new TemporaryFolder();
        var blocked = Path.Combine(folder.Path, "data");
        await File.WriteAllTextAsync(blocked, "a file where the folder should be");
        var setup = new RuntimeSetup(typeof(TextQueue)).With("AzureWebJobsStorage", $"embedded:{blocked}");
        await using var app = await RuntimeApp.StartAsync(setup);
        await LoggedAsync(app, "cannot be reached");
        File.Delete(blocked);
        await LoggedAsync(app, "can be reached again");
        using var file = new Aggregator.Store.Embedded.QueueFile(Path.Combine(blocked, "queues.db"), TimeProvider.System);
        file.Send("text", "late", TimeSpan.Zero);
        Assert.Equal("late 1 1", await app.Probe.NextAsync());
        Assert.Single(app.Log.Lines, line => line.Contains("cannot be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_AreTheTextInUtf8()
    {
        await using var store = new EmbeddedStore(clock);
        await using var app = await StartAsync(store, "{}", typeof(BytesQueue));
        await store.SendAsync("bytes", "ồ");
        Assert.Equal("E1BB93", await app.Probe.NextAsync());
    }

    private static async Task LoggedAsync(RuntimeApp app, string text)
    {
        for (var tries = 0; tries < 400 && !app.Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)); tries++)
            await Task.Delay(25);
        Assert.Contains(app.Log.Lines, line => line.Contains(text, StringComparison.Ordinal));
    }

    // The failed message is given back a moment after the function told its last.
    private static async Task ReleasedAsync(EmbeddedStore store, string queue)
    {
        for (var tries = 0; tries < 400 && store.File.Leased(queue) > 0; tries++)
            await Task.Delay(25);
        Assert.Equal(0, store.File.Leased(queue));
    }

    private Task<RuntimeApp> StartAsync(EmbeddedStore store, string hostJson, params Type[] functions) =>
        RuntimeApp.StartAsync(new RuntimeSetup(functions)
        {
            HostJson = hostJson,
            Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock),
        }.With("AzureWebJobsStorage", store.Connection));
}
