using Aggregator.Store.Embedded;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aggregator.Integration.Runtime;

/// <summary>The other side of the queues: what sends, and looks at what is left.</summary>
internal abstract class QueueStore : IAsyncDisposable
{
    /// <summary>Value of the setting AzureWebJobsStorage.</summary>
    public abstract string Connection { get; }

    public static QueueStore Create(string kind) => kind == "embedded" ? new EmbeddedStore(TimeProvider.System) : new AzuriteStore();

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

    public EmbeddedStore(TimeProvider clock) => File = new QueueFile(Path.Combine(folder.Path, "queues.db"), clock);

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

internal sealed class AzuriteStore : QueueStore
{
    private readonly QueueServiceClient service = new(
        Environment.GetEnvironmentVariable(AzuriteFactAttribute.Variable), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public AzuriteStore()
    {
        // Azurite is shared by the tests of a run; each starts with empty queues.
        foreach (var queue in service.GetQueues())
            service.DeleteQueue(queue.Name);
    }

    public override string Connection => Environment.GetEnvironmentVariable(AzuriteFactAttribute.Variable)!;

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

/// <summary>The queue stores at hand: the embedded one always, Azurite where its connection string is in the environment.</summary>
public sealed class QueueStores : TheoryData<string>
{
    public QueueStores()
    {
        Add("embedded");
        if (Environment.GetEnvironmentVariable(AzuriteFactAttribute.Variable) is not null)
            Add("azurite");
    }
}

/// <summary>Says aloud that Azurite is not there, instead of quietly testing less.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public const string Variable = "AZURITE_CONNECTION";

    public AzuriteFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            Skip = $"{Variable} is not set, so the queue tests ran on the embedded store only.";
    }
}
