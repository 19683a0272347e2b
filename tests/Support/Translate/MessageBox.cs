using Aggregator.Store;

namespace Aggregator.Support.Translate;

/// <summary>Queues in memory; whoever takes messages out decides what becomes of them.</summary>
public sealed class MessageBox : IQueues
{
    private readonly List<(string Queue, string Body)> messages = [];

    public Task CreateQueuesAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SendAsync(string queue, string message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        messages.Add((queue, message));
        return Task.CompletedTask;
    }

    public Task SendEachAsync(string queue, IReadOnlyList<string> messages, CancellationToken cancellationToken)
    {
        this.messages.AddRange(messages.Select(body => (queue, body)));
        return Task.CompletedTask;
    }

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) =>
        Task.FromResult((long)messages.Count(message => message.Queue == queue));

    /// <summary>Takes out everything that is in a queue.</summary>
    public IReadOnlyList<T> Take<T>(string queue)
    {
        var taken = messages.Where(message => message.Queue == queue).Select(message => StoreJson.Read<T>(message.Body)).ToList();
        messages.RemoveAll(message => message.Queue == queue);
        return taken;
    }
}
