namespace Aggregator.Store;

/// <summary>Sending side of the queues; receiving belongs to the runtime. A message may arrive more than once.</summary>
public interface IQueues
{
    /// <summary>Creates the queues that do not exist yet.</summary>
    Task CreateQueuesAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken);

    /// <summary>Sends one message of at most 48 KB, to be received after <paramref name="delay"/> (null: at once; at most 7 days).</summary>
    Task SendAsync(string queue, string message, TimeSpan? delay, CancellationToken cancellationToken);

    /// <summary>Sends messages to be received at once, in as few steps as the store can. When it throws, some may be sent.</summary>
    Task SendEachAsync(string queue, IReadOnlyList<string> messages, CancellationToken cancellationToken);

    /// <summary>How many messages are in the queue, those invisible at the moment included; approximate on Azure.</summary>
    Task<long> CountAsync(string queue, CancellationToken cancellationToken);
}
