using Aggregator.Fetch;
using Aggregator.Fetch.Hosts;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class HostTurnsTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly FetchOptions Options = new();

    private readonly ManualClock clock = new();
    private readonly MemoryTables tables = new();

    [Fact]
    public async Task Take_OneAtATime_AndAPauseBetween()
    {
        var turns = Instance();
        var first = await TakeAsync(turns);
        Assert.NotNull(first.Turn);
        Assert.Null((await TakeAsync(turns)).Turn);
        await turns.ReleaseAsync(first.Turn, Pause);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Null((await TakeAsync(turns)).Turn);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull((await TakeAsync(turns)).Turn);
    }

    [Fact]
    public async Task Take_OverInstances_OneAtATime_AndAPauseBetween()
    {
        var (one, other) = (Instance(), Instance());
        var first = await TakeAsync(one);
        Assert.Null((await TakeAsync(other)).Turn);
        await one.ReleaseAsync(first.Turn!, Pause);
        Assert.Equal(Pause, (await TakeAsync(Instance())).RetryIn);
        clock.Advance(Pause);
        Assert.NotNull((await TakeAsync(other)).Turn);
        Assert.Null((await TakeAsync(one)).Turn);
    }

    [Fact]
    public async Task Take_OtherHost_IsFree()
    {
        var turns = Instance();
        await TakeAsync(turns);
        Assert.NotNull((await turns.TakeAsync("other.vn", Pause, CancellationToken.None)).Turn);
    }

    [Fact]
    public async Task Take_DeadProcess_BlocksNobodyLongerThanTheLease()
    {
        await TakeAsync(Instance());
        var survivor = Instance();
        clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Null((await TakeAsync(survivor)).Turn);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull((await TakeAsync(survivor)).Turn);
    }

    [Fact]
    public async Task Release_AfterTheLease_LeavesAnothersTurnAlone()
    {
        var (slow, quick) = (Instance(), Instance());
        var late = (await TakeAsync(slow)).Turn!;
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await TakeAsync(quick)).Turn);
        await slow.ReleaseAsync(late, Pause);
        clock.Advance(Pause);
        Assert.Null((await TakeAsync(Instance())).Turn);
    }

    [Fact]
    public async Task Take_WhatThisProcessKnows_CostsNoStoreRoundTrip()
    {
        var turns = Instance();
        var first = await TakeAsync(turns);
        var calls = tables.Calls;
        await TakeAsync(turns);
        Assert.Equal(calls, tables.Calls);
        await turns.ReleaseAsync(first.Turn!, Pause);
        calls = tables.Calls;
        await TakeAsync(turns);
        Assert.Equal(calls, tables.Calls);
    }

    [Fact]
    public async Task Take_ManyWaiting_AreToldToComeOneAfterTheOther()
    {
        var turns = Instance();
        await turns.ReleaseAsync((await TakeAsync(turns)).Turn!, Pause);
        var told = new List<double>();
        for (var i = 0; i < 4; i++)
            told.Add((await TakeAsync(turns)).RetryIn.TotalSeconds);
        Assert.Equal([2, 4, 6, 8], told);
        for (var i = 0; i < 100; i++)
            Assert.InRange((await TakeAsync(turns)).RetryIn, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Take_WhenAMomentIsMissing_WaitsItOut()
    {
        var turns = Instance();
        await turns.ReleaseAsync((await TakeAsync(turns)).Turn!, Pause);
        clock.Advance(TimeSpan.FromSeconds(1.96));
        var taking = TakeAsync(turns);
        Assert.False(taking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.04));
        Assert.NotNull((await taking).Turn);
    }

    [Fact]
    public async Task Take_Race_OneWins()
    {
        var instances = Enumerable.Range(0, 16).Select(_ => Instance()).ToList();
        var results = await Task.WhenAll(instances.Select(instance => Task.Run(() => TakeAsync(instance))));
        Assert.Single(results, result => result.Turn is not null);
        Assert.All(results.Where(result => result.Turn is null), result => Assert.True(result.RetryIn > TimeSpan.Zero));
    }

    [Fact]
    public async Task Take_ForeignClockFarAhead_DoesNotBlockForEver()
    {
        await tables.UpsertAsync(StoreNames.HostsTable, new HostRow(null, null, clock.GetUtcNow().AddYears(1)).ToRow("a.vn"), CancellationToken.None);
        Assert.InRange((await TakeAsync(Instance())).RetryIn, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        await tables.UpsertAsync(StoreNames.HostsTable, new TableRow("a.vn", "turn", "not json"), CancellationToken.None);
        Assert.NotNull((await TakeAsync(Instance())).Turn);
    }

    [Fact]
    public async Task Fetch_BusyHost_SendsNothing()
    {
        var inFlight = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { PauseSeconds = 2 }, clock);
        setup.Server.On("/b", "x").On("/a", async _ =>
        {
            inFlight.SetResult();
            await finish.Task;
        });
        var first = setup.FetchAsync("/a"); // robots.txt goes before it, without a pause between
        await inFlight.Task;
        Assert.IsType<FetchOutcome.HostBusy>(await setup.FetchAsync("/b"));
        finish.SetResult();
        await first;
        Assert.IsType<FetchOutcome.HostBusy>(await setup.FetchAsync("/b"));
        Assert.Empty(setup.Server.RequestsFor("/b"));
        clock.Advance(Pause);
        await setup.FetchedAsync("/b");
    }

    [Fact]
    public async Task WaitingFetcher_WaitsForItsTurn()
    {
        var inner = new BusyTwice();
        var fetching = new WaitingFetcher(inner, clock).FetchAsync(new FetchRequest(new Uri("https://a.vn/")), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(1, inner.Asked);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, inner.Asked);
        clock.Advance(Pause);
        Assert.IsType<FetchOutcome.NotModified>(await fetching);
    }

    private sealed class BusyTwice : IFetcher
    {
        public int Asked { get; private set; }

        public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<FetchOutcome>(++Asked <= 2 ? new FetchOutcome.HostBusy(Pause) : new FetchOutcome.NotModified(null));
    }

    private HostTurns Instance() => new(tables, clock, Options);

    private static Task<TurnResult> TakeAsync(HostTurns turns) => turns.TakeAsync("a.vn", Pause, CancellationToken.None);
}
