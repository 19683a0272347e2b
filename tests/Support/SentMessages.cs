using Aggregator.Store;

namespace Aggregator.Support;

/// <summary>Queues that only remember what was sent.</summary>
public sealed class SentMessages : IQueues
{
    private readonly List<string> bodies = [];

    /// <summary>Everything sent, in order.</summary>
    public IReadOnlyList<string> Bodies => bodies;

    public int Count => bodies.Count;

    public int Distinct => bodies.Distinct(StringComparer.Ordinal).Count();

    public void Clear() => bodies.Clear();

    public Task CreateQueuesAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SendAsync(string queue, string message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        bodies.Add(message);
        return Task.CompletedTask;
    }

    public Task SendEachAsync(string queue, IReadOnlyList<string> messages, CancellationToken cancellationToken)
    {
        bodies.AddRange(messages);
        return Task.CompletedTask;
    }

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => Task.FromResult((long)bodies.Count);
}
