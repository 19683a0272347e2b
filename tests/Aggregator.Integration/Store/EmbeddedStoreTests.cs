using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Integration.Store;

public sealed class EmbeddedTablesTests : TablesContract, IDisposable
{
    private readonly DataFolder folder = new();
    private readonly EmbeddedTables tables;

    public EmbeddedTablesTests() => tables = new EmbeddedTables(folder.Path);

    protected override ITables Tables => tables;

    public void Dispose()
    {
        tables.Dispose();
        folder.Dispose();
    }
}

public sealed class EmbeddedBlobsTests : BlobsContract, IDisposable
{
    private readonly DataFolder folder = new();

    protected override IBlobs Blobs => new EmbeddedBlobs(folder.Path);

    public void Dispose() => folder.Dispose();
}

public sealed class EmbeddedQueuesTests : QueuesContract, IDisposable
{
    private readonly DataFolder folder = new();
    private readonly EmbeddedQueues queues;

    public EmbeddedQueuesTests() => queues = new EmbeddedQueues(folder.Path, TimeProvider.System);

    protected override IQueues Queues => queues;

    public void Dispose()
    {
        queues.Dispose();
        folder.Dispose();
    }

    protected override Task<IReadOnlyList<string>> ReceiveAsync(string queue)
    {
        using var file = new QueueFile(Path.Combine(folder.Path, "queues.db"), TimeProvider.System);
        return Task.FromResult<IReadOnlyList<string>>(
            [.. file.Receive(queue, 1000, TimeSpan.FromMinutes(5)).Select(message => message.Body)]);
    }
}

/// <summary>A new empty folder, removed with everything in it.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aggregator-store-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
