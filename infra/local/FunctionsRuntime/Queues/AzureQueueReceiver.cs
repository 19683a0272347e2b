using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aggregator.Local.Queues;

/// <summary>A queue of Azure Queue storage, or of Azurite.</summary>
internal sealed class AzureQueueReceiver : IQueueReceiver
{
    // The service's -1 second; .NET's infinite is -1 millisecond, which the client would cut to 0.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue;
    private readonly QueueClient? poison;

    public AzureQueueReceiver(Func<QueueClientOptions, QueueServiceClient> connect, string queueName, bool base64)
    {
        var options = new QueueClientOptions { MessageEncoding = base64 ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None };
        options.MessageDecodingFailed += PutUndecodableAsideAsync;
        queue = connect(options).GetQueueClient(queueName);
        if (PoisonQueue.Of(queueName) is { } poisonName)
            poison = connect(new QueueClientOptions { MessageEncoding = options.MessageEncoding }).GetQueueClient(poisonName);
    }

    public TimeSpan? LongestPause => null;

    public bool HasPoison => poison is not null;

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        if (poison is not null)
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    // Not cancellable: a receive that is cut short may have taken messages that nobody would then give back.
    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int count, TimeSpan lease)
    {
        var response = await queue.ReceiveMessagesAsync(count, lease, CancellationToken.None);
        return [.. response.Value.Select(message => new ReceivedMessage(
            message.MessageId, message.Body.ToString(), (int)message.DequeueCount, message.InsertedOn ?? default, message.PopReceipt))];
    }

    public Task<bool> RenewAsync(ReceivedMessage message, TimeSpan lease) => HideAsync(message, lease);

    public Task<bool> DeleteAsync(ReceivedMessage message) => UnlessTakenAsync(
        () => queue.DeleteMessageAsync(message.Id, Receipt(message)));

    public Task<bool> ReleaseAsync(ReceivedMessage message, TimeSpan delay) => HideAsync(message, delay);

    public Task<bool> ReturnAsync(ReceivedMessage message) => HideAsync(message, TimeSpan.Zero);

    public async Task<bool> MoveToPoisonAsync(ReceivedMessage message)
    {
        await poison!.SendMessageAsync(message.Body, timeToLive: Forever);
        return await DeleteAsync(message);
    }

    private Task<bool> HideAsync(ReceivedMessage message, TimeSpan time) => UnlessTakenAsync(async () =>
    {
        // The body goes along although it is the same: a missing one could be taken for an empty one.
        var update = await queue.UpdateMessageAsync(message.Id, Receipt(message), message.Body, time);
        message.Receipt = update.Value.PopReceipt;
    });

    private static async Task<bool> UnlessTakenAsync(Func<Task> action)
    {
        try
        {
            await action();
            return true;
        }
        catch (RequestFailedException error)
            when (error.ErrorCode == QueueErrorCode.PopReceiptMismatch || error.ErrorCode == QueueErrorCode.MessageNotFound)
        {
            return false;
        }
    }

    private static string Receipt(ReceivedMessage message) => (string)message.Receipt;

    // Text that is not base64 fails every time, so it goes aside at once, as it is.
    private async Task PutUndecodableAsideAsync(QueueMessageDecodingFailedEventArgs failed)
    {
        if (failed.ReceivedMessage is not { } message || poison is null)
            return;
        await poison.SendMessageAsync(message.Body, timeToLive: Forever);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
