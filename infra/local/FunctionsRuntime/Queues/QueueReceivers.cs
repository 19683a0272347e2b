using Aggregator.Local.Discovery;

namespace Aggregator.Local.Queues;

/// <summary>Makes the receiver for a queue; one file is opened once, whatever the number of its queues.</summary>
internal sealed class QueueReceivers(IReadOnlyDictionary<string, QueueConnection> connections, bool base64, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, EmbeddedQueues> embedded = new(StringComparer.Ordinal);

    public IQueueReceiver For(QueueTrigger trigger)
    {
        var connection = connections[trigger.Connection];
        if (connection.Connect is { } connect)
            return new AzureQueueReceiver(connect, trigger.Queue, base64);
        if (!embedded.TryGetValue(connection.Folder!, out var file))
            embedded[connection.Folder!] = file = new EmbeddedQueues(connection.Folder!, clock);
        return new EmbeddedQueueReceiver(file, trigger.Queue);
    }

    public void Dispose()
    {
        foreach (var file in embedded.Values)
            file.Dispose();
    }
}
