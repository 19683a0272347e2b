using Aggregator.Store.Embedded;
using Aggregator.Support;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aggregator.Integration.Runtime;

/// <summary>The other side of the queues: what sends, and looks at what is left.</summary>
internal abstract class QueueStore : IAsyncDisposable
{
    /// <summary>Value of the setting AzureWebJobsStorage.</summary>
    public abstract string Connection { get; }

    public static async Task<QueueStore> CreateAsync(string kind) =>
        kind == "embedded" ? new EmbeddedStore(TimeProvider.System) : await AzuriteStore.CreateAsync();

    public abstract Task SendAsync(string queue, string message);

    public abstract Task<long> CountAsync(string queue);

    public abstract ValueTask DisposeAsync();

    /// <summary>Waits until the queue holds this many messages, hidden ones included.</summary>
    public async Task HoldsAsync(string queue, long count)
    {
        var found = -1L;
        for (var tries = 0; found != count && tries < 400; tries++)
        {
            if (tries > 0)
                await Task.Delay(25);
            found = await CountAsync(queue);
        }
        Assert.Equal(count, found);
    }
}

internal sealed class EmbeddedStore : QueueStore
{
    private readonly TemporaryFolder folder = new();

    public EmbeddedStore(TimeProvider clock) => File = new QueueFile(Path, clock);

    public string Path => System.IO.Path.Combine(folder.Path, "queues.db");

    public QueueFile File { get; }

    public override string Connection => $"embedded:{folder.Path}";

    public override Task SendAsync(string queue, string message)
    {
        File.Send(queue, message, TimeSpan.Zero);
        return Task.CompletedTask;
    }

    public override Task<long> CountAsync(string queue) => Task.FromResult(File.Count(queue));

    public override ValueTask DisposeAsync()
    {
        File.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal sealed class AzuriteStore(string connection) : QueueStore
{
    // The queues of the functions that these tests declare.
    private static readonly string[] Ours = ["text", "orders", "bytes", "slow", "text-poison", "orders-poison", "bytes-poison", "slow-poison"];

    private readonly QueueServiceClient service = new(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public override string Connection => connection;

    /// <summary>Azurite is shared by all tests of a run; each of ours starts with its queues empty, and leaves the others' alone.</summary>
    public static async Task<QueueStore> CreateAsync()
    {
        var store = new AzuriteStore((await Azurite.GetAsync()).ConnectionString);
        foreach (var queue in Ours)
            await store.service.GetQueueClient(queue).DeleteIfExistsAsync();
        return store;
    }

    public override async Task SendAsync(string queue, string message)
    {
        var client = service.GetQueueClient(queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(message);
    }

    public override async Task<long> CountAsync(string queue)
    {
        QueueProperties properties = await service.GetQueueClient(queue).GetPropertiesAsync();
        return properties.ApproximateMessagesCount;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The queue stores at hand: the embedded one always, Azurite where it can be had.</summary>
public sealed class QueueStores : TheoryData<string>
{
    public QueueStores()
    {
        Add("embedded");
        if (Azurite.MissingReason is null)
            Add("azurite");
    }
}
