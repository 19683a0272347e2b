using System.Globalization;
using Aggregator.Store.Embedded;

namespace Aggregator.Local.Queues;

/// <summary>A queue of the embedded store. A look into it costs microseconds, so a message sent here is noticed quickly.</summary>
internal sealed class EmbeddedQueueReceiver(EmbeddedQueues queues, string queue) : IQueueReceiver
{
    public TimeSpan? LongestPause => TimeSpan.FromMilliseconds(100);

    public bool HasPoison => PoisonQueue.Of(queue) is not null;

    public Task CreateAsync(CancellationToken cancellationToken)
    {
        queues.Open();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count, TimeSpan lease) =>
        Task.FromResult<IReadOnlyList<ReceivedMessage>>([.. queues.File.Receive(queue, count, lease).Select(message => new ReceivedMessage(
            message.Id.ToString(CultureInfo.InvariantCulture), message.Body, message.DequeueCount, message.InsertedAt, message))]);

    public Task<bool> RenewAsync(ReceivedMessage message, TimeSpan lease) => Task.FromResult(queues.File.Renew(Held(message), lease));

    public Task<bool> DeleteAsync(ReceivedMessage message) => Task.FromResult(queues.File.Delete(Held(message)));

    public Task<bool> ReleaseAsync(ReceivedMessage message, TimeSpan delay) => Task.FromResult(queues.File.Release(Held(message), delay));

    public Task<bool> ReturnAsync(ReceivedMessage message) => Task.FromResult(queues.File.Return(Held(message)));

    public Task<bool> MoveToPoisonAsync(ReceivedMessage message) =>
        Task.FromResult(queues.File.Move(Held(message), PoisonQueue.Of(queue)!));

    private static QueueMessage Held(ReceivedMessage message) => (QueueMessage)message.Receipt;
}
