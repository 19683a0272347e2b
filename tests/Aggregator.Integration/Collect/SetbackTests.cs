using Aggregator.Articles;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Collect;

/// <summary>Messages that came back from a poison queue: more chances first, then a reason where people look.</summary>
public sealed class SetbackTests : IAsyncLifetime
{
    private const string EntryId = "00aa11bb22cc33dd";
    private LocalPipeline pipeline = null!;

    public async Task InitializeAsync() =>
        pipeline = await LocalPipeline.StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Collect:RetryMinutes"] = "0" });

    public Task DisposeAsync() => pipeline.DisposeAsync().AsTask();

    [Fact]
    public async Task Entry_IsReadAgainThreeTimes_ThenDroppedWithAReason()
    {
        await SaveAsync(EntryProgress.Queued);
        for (var setbacks = 0; setbacks < 3; setbacks++)
        {
            await BreakOffAsync(new ReadArticleMessage(EntryId, Setbacks: setbacks));
            Assert.Equal(setbacks + 1, pipeline.Waiting());
            Assert.Equal(EntryProgress.Queued, (await EntryAsync()).Progress);
        }
        await BreakOffAsync(new ReadArticleMessage(EntryId, Setbacks: 3));
        Assert.Equal(3, pipeline.Waiting());
        var given = await EntryAsync();
        Assert.Equal(EntryProgress.Dropped, given.Progress);
        Assert.Contains("broke off", given.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryWithAnArticle_KeepsIt_WhenItsPageIsGivenUp()
    {
        await SaveAsync(EntryProgress.Waiting);
        await BreakOffAsync(new ReadArticleMessage(EntryId, Attempt: 1, Setbacks: 3));
        Assert.Equal(EntryProgress.Read, (await EntryAsync()).Progress);
    }

    [Fact]
    public async Task EntryThatIsDone_IsLeftAlone()
    {
        await SaveAsync(EntryProgress.Read);
        await BreakOffAsync(new ReadArticleMessage(EntryId));
        Assert.Equal(0, pipeline.Waiting());
        Assert.Equal(EntryProgress.Read, (await EntryAsync()).Progress);
    }

    [Fact]
    public async Task Endpoint_GetsAFailureWithAPause_AndItsLeaseBack()
    {
        var endpoint = pipeline.Get<Catalogue>().Endpoints.First(endpoint => endpoint.Enabled);
        var states = pipeline.Get<EndpointStates>();
        var now = pipeline.Get<TimeProvider>().GetUtcNow();
        await states.SaveAsync(new(new EndpointState { EndpointId = endpoint.Id, NextDue = now, Lease = "ours", LeaseEnds = now.AddMinutes(10) }, null), default);

        await pipeline.Get<Setbacks>().FetchSourceAsync(new FetchSourceMessage(endpoint.Id, "an older lease"), default);
        Assert.Equal("ours", (await states.FindAsync(endpoint.Id, default))!.Value.Lease);

        await pipeline.Get<Setbacks>().FetchSourceAsync(new FetchSourceMessage(endpoint.Id, "ours"), default);
        var state = (await states.FindAsync(endpoint.Id, default))!.Value;
        Assert.Null(state.Lease);
        Assert.Equal(1, state.Failures);
        Assert.True(state.NextDue > now);
        Assert.Contains("broke off", state.LastOutcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_IsAskedForAgain_UntilItsTriesAreUsedUp()
    {
        await pipeline.Get<Setbacks>().KeepPictureAsync(new KeepPictureMessage("article", Attempt: 1), default);
        Assert.Equal(1, pipeline.Waiting());
        await pipeline.Get<Setbacks>().KeepPictureAsync(new KeepPictureMessage("article", Attempt: 2), default);
        Assert.Equal(1, pipeline.Waiting());
    }

    private Task BreakOffAsync(ReadArticleMessage message) => pipeline.Get<Setbacks>().ReadArticleAsync(message, default);

    private async Task<StoredEntry> EntryAsync() => (await pipeline.Get<EntryStore>().FindAsync(EntryId, default))!;

    private Task SaveAsync(EntryProgress progress) => pipeline.Get<EntryStore>().SaveAsync(
        new StoredEntry
        {
            Id = EntryId,
            Url = "https://vnexpress.net/mot-bai-bao.html",
            SourceId = "vnexpress",
            EndpointId = "vnexpress/tin-moi",
            Entry = new FeedEntry { Title = "Một bài báo" },
            EntryHash = "hash",
            FirstSeen = DateTimeOffset.UnixEpoch,
            Progress = progress,
        },
        default);
}
