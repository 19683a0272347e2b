using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Integration.Store;

/// <summary>Processes that die, several processes at once, and disks that are full or away.</summary>
public sealed class EmbeddedFaultTests : IDisposable
{
    private const string Table = "Articles";
    private readonly DataFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task KilledProcess_LosesNothingThatWasWritten()
    {
        using var tables = new EmbeddedTables(folder.Path);
        using var queues = new EmbeddedQueues(folder.Path, TimeProvider.System);
        var blobs = new EmbeddedBlobs(folder.Path);
        await tables.CreateTablesAsync([Table], None);
        for (var n = 0; n < 500; n++)
            await tables.InsertAsync(Table, new TableRow("p", $"{n:000}", $$"""{"n":{{n}}}"""), None);
        await queues.SendAsync("read-article", "1", null, None);
        await blobs.PutAsync("bodies", "a/b", "x"u8.ToArray(), "text/plain", None);

        // What a process leaves behind when it is killed now: its files as they are, nothing closed.
        using var left = new DataFolder();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(left.Path, Path.GetRelativePath(folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using var tablesAfter = new EmbeddedTables(left.Path);
        using var queuesAfter = new EmbeddedQueues(left.Path, TimeProvider.System);
        Assert.Equal(500, (await tablesAfter.ScanAsync(Table, "p", null, null, 1000, None)).Count);
        Assert.Equal(1, await queuesAfter.CountAsync("read-article", None));
        Assert.NotNull(await new EmbeddedBlobs(left.Path).GetAsync("bodies", "a/b", None));
    }

    [Fact]
    public async Task KilledBetweenWritingAndRenaming_LeavesTheOldBlob()
    {
        var blobs = new EmbeddedBlobs(folder.Path);
        var etag = await blobs.PutAsync("bodies", "a", "old"u8.ToArray(), "text/plain", None);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "blobs", ".tmp", "half"), "0123 text/pl");
        Assert.Equal(etag, (await blobs.GetAsync("bodies", "a", None))!.ETag);
        Assert.Equal(["a"], await blobs.ListAsync("bodies", "", None));
    }

    [Fact]
    public async Task SeveralProcesses_ShareOneFolder()
    {
        // Each adapter has connections of its own, which is all that processes have.
        using var first = new EmbeddedTables(folder.Path);
        using var second = new EmbeddedTables(folder.Path);
        await first.CreateTablesAsync([Table], None);
        await Task.WhenAll(new[] { first, second }.Select((tables, writer) => Task.Run(async () =>
        {
            for (var n = 0; n < 300; n++)
                await tables.InsertAsync(Table, new TableRow("p", $"{writer}-{n:000}", "{}"), None);
        })));
        Assert.Equal(600, (await first.ScanAsync(Table, "p", null, null, 1000, None)).Count);
        Assert.Equal(600, (await second.ScanAsync(Table, "p", null, null, 1000, None)).Count);
    }

    [Fact]
    public async Task UnusableFolder_IsAnOutageThatNamesIt_AndIsTriedAgain()
    {
        // A file where the folder should be: refused to every user, root included.
        var path = Path.Combine(folder.Path, "data");
        await File.WriteAllTextAsync(path, "");
        using var tables = new EmbeddedTables(path);
        using var queues = new EmbeddedQueues(path, TimeProvider.System);
        var blobs = new EmbeddedBlobs(path);
        Func<Task>[] calls =
        [
            () => tables.CreateTablesAsync([Table], None),
            () => tables.GetAsync(Table, "p", "a", None),
            () => queues.SendAsync("read-article", "1", null, None),
            () => queues.CountAsync("read-article", None),
            () => blobs.PutAsync("bodies", "a", default, "text/plain", None),
        ];
        foreach (var call in calls)
            Assert.Contains(path, (await Assert.ThrowsAsync<StoreUnavailableException>(call)).Message, StringComparison.Ordinal);

        File.Delete(path);
        foreach (var call in calls)
            await call();
    }

    [Fact]
    public async Task DamagedFile_IsAnOutageThatSaysSo()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "tables.db"), new string('?', 8192));
        using var tables = new EmbeddedTables(folder.Path);
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => tables.GetAsync(Table, "p", "a", None));
        Assert.Contains("damaged", outage.Message, StringComparison.Ordinal);
        Assert.Contains("tables.db", outage.Message, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task FullDisk_IsAnOutageThatSaysSo_AndLosesNothing()
    {
        using var disk = new SmallDisk(megabytes: 4);
        using var tables = new EmbeddedTables(disk.Path);
        using var queues = new EmbeddedQueues(disk.Path, TimeProvider.System);
        using var health = new StoreHealth(tables, new EmbeddedBlobs(disk.Path), queues, TimeProvider.System);
        await tables.CreateTablesAsync(StoreNames.Tables, None);
        await queues.CreateQueuesAsync(StoreNames.Queues, None);
        var (rows, messages) = (0, 0);
        disk.Fill(leaving: 512 * 1024);

        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (; ; rows++)
                await tables.InsertAsync(Table, new TableRow("p", $"{rows:0000}", $$"""{"t":"{{new string('x', 10_000)}}"}"""), None);
        });
        Assert.Contains("tables.db: the disk is full", outage.Message, StringComparison.Ordinal);
        outage = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            for (; ; messages++)
                await queues.SendAsync("read-article", new string('x', 10_000), null, None);
        });
        Assert.Contains("queues.db: the disk is full", outage.Message, StringComparison.Ordinal);
        var status = await health.CheckAsync(None);
        Assert.False(status.IsReady);
        Assert.Contains(disk.Path, status.Reason, StringComparison.Ordinal);

        disk.Empty();
        Assert.Equal(rows, (await tables.ScanAsync(Table, "p", null, null, 1000, None)).Count);
        Assert.Equal(messages, await queues.CountAsync("read-article", None));
        Assert.True(await tables.InsertAsync(Table, new TableRow("p", $"{rows:0000}", "{}"), None));
        await queues.SendAsync("read-article", "1", null, None);
    }

    [Fact]
    public async Task DelayedMessage_ComesWhenItsTimeHasCome()
    {
        var clock = new SetClock(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        using var queues = new EmbeddedQueues(folder.Path, clock);
        await queues.SendAsync("read-article", "1", TimeSpan.FromMinutes(60), None);
        using var receiver = new QueueFile(Path.Combine(folder.Path, "queues.db"), clock);
        clock.Now += TimeSpan.FromMinutes(60) - TimeSpan.FromMilliseconds(1);
        Assert.Empty(receiver.Receive("read-article", 10, TimeSpan.FromSeconds(30)));
        clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.Equal("1", Assert.Single(receiver.Receive("read-article", 10, TimeSpan.FromSeconds(30))).Body);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
