using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Store;

/// <summary>Whoever follows the cursor sees every change, in order, however late its row is written.</summary>
public sealed class ChangeStreamTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 10, 23, 59, 0, TimeSpan.Zero));
    private readonly MemoryTables tables = new();
    private readonly ChangeLog log;
    private readonly ChangeStream stream;

    public ChangeStreamTests() => (log, stream) = (new ChangeLog(tables, clock), new ChangeStream(tables, clock));

    [Fact]
    public async Task Follower_SeesEachOnce_InOrder_AcrossMidnight_ByAnyLimit()
    {
        var start = ChangeCursor.At(clock.GetUtcNow());
        var written = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            var article = New($"https://x.example/{i}");
            await log.NoteStoredAsync([article], CancellationToken.None);
            written.Add(article.Id);
            clock.Advance(TimeSpan.FromSeconds(7));
        }
        clock.Advance(ChangeStream.Lag);

        foreach (var limit in new[] { 1, 3, 50, 1000 })
            Assert.Equal(written, (await FollowAsync(start, limit)).Select(change => change.ArticleId));
    }

    [Fact]
    public async Task RowThatLandsLate_IsNotMissed()
    {
        // The slow writer takes its time stamp, and while it writes, others write and a reader goes past it.
        var slow = New("https://x.example/slow");
        var cursor = ChangeCursor.At(clock.GetUtcNow());
        var seen = new List<Change>();
        var late = new ChangeLog(new LateTables(tables, async () =>
        {
            clock.Advance(ChangeStream.Lag * 2);
            await log.NoteStoredAsync([New("https://x.example/quick")], CancellationToken.None);
            clock.Advance(ChangeStream.Lag * 2);
            var page = await stream.ReadAsync(cursor, 100, CancellationToken.None);
            seen.AddRange(page.Changes);
            cursor = page.Next;
        }), clock);

        await late.NoteStoredAsync([slow], CancellationToken.None);
        clock.Advance(ChangeStream.Lag * 2);
        seen.AddRange((await stream.ReadAsync(cursor, 100, CancellationToken.None)).Changes);

        Assert.Contains(seen, change => change.ArticleId == slow.Id);
    }

    [Fact]
    public async Task NothingIsToldBeforeItIsVisible_AndThenItIs()
    {
        var start = ChangeCursor.At(clock.GetUtcNow());
        var article = New("https://x.example/1") with { VisibleFrom = clock.GetUtcNow().AddHours(1) };
        await log.NoteStoredAsync([article], CancellationToken.None);
        await log.NoteStoredAsync([article with { Version = 2, StoredAt = article.StoredAt.AddMinutes(1) }], CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(59));
        var before = await stream.ReadAsync(start, 100, CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(2));
        var after = await stream.ReadAsync(before.Next, 100, CancellationToken.None);

        Assert.Empty(before.Changes);
        Assert.Equal([ChangeKind.Created, ChangeKind.Updated], after.Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task NotedTwice_IsToldOnce_AndAgainOnlyWithANewVersion()
    {
        var start = ChangeCursor.At(clock.GetUtcNow());
        var article = New("https://x.example/1");
        for (var i = 0; i < 3; i++)
            await log.NoteStoredAsync([article], CancellationToken.None);
        await log.NoteStoredAsync([article with { StoredAt = article.StoredAt.AddMinutes(1) }], CancellationToken.None);
        clock.Advance(ChangeStream.Lag * 2);

        Assert.Equal([ChangeKind.Created, ChangeKind.Updated], (await FollowAsync(start, 10)).Select(change => change.Kind));
    }

    [Fact]
    public async Task Withdrawal_ComesAfterItsArticle()
    {
        var start = ChangeCursor.At(clock.GetUtcNow());
        var article = New("https://x.example/1") with { VisibleFrom = clock.GetUtcNow().AddMinutes(1) };
        await log.NoteStoredAsync([article], CancellationToken.None);
        await log.NoteWithdrawnAsync(Withdrawal.Of(article with { Version = 2 }, new WithdrawalNotice(WithdrawalReason.Gone, null, clock.GetUtcNow())), CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal([ChangeKind.Created, ChangeKind.Withdrawn], (await FollowAsync(start, 10)).Select(change => change.Kind));
    }

    [Fact]
    public async Task Cursor_OfAnEmptyStream_GoesOnWithTheClock_AndTravels()
    {
        var page = await stream.ReadAsync(ChangeCursor.At(clock.GetUtcNow().AddDays(-30)), 10, CancellationToken.None);

        Assert.False(page.More);
        Assert.True(ChangeCursor.TryDecode(page.Next.Encode(), out var decoded));
        Assert.Equal(page.Next, decoded);
        Assert.Equal(ChangeCursor.At(clock.GetUtcNow() - ChangeStream.Lag), decoded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OQ")]
    [InlineData("MDYzOTE0MjI0ODAwMDAwMDAwMC14LXk")]
    [InlineData("%00")]
    public void Cursor_RefusesWhatItDidNotMake(string text) => Assert.False(ChangeCursor.TryDecode(text, out _));

    private async Task<List<Change>> FollowAsync(ChangeCursor cursor, int limit)
    {
        var changes = new List<Change>();
        while (true)
        {
            var page = await stream.ReadAsync(cursor, limit, CancellationToken.None);
            changes.AddRange(page.Changes);
            Assert.True(ChangeCursor.TryDecode(page.Next.Encode(), out cursor));
            if (!page.More)
                return changes;
        }
    }

    private Article New(string url) => new()
    {
        Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = "x", EndpointId = "x~1", Title = "T", Language = "vi",
        Published = new PublicationTime(clock.GetUtcNow()), FirstSeen = clock.GetUtcNow(), StoredAt = clock.GetUtcNow(),
        VisibleFrom = clock.GetUtcNow().AddHours(-1), ContentHash = "",
    };
}
