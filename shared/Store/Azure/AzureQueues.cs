using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aggregator.Store.Azure;

/// <summary>Queues in Azure Queue storage. A queue that is missing is made by the first message.</summary>
/// <param name="service">With <see cref="QueueMessageEncoding.Base64"/>, which the queue trigger expects.</param>
public sealed class AzureQueues(QueueServiceClient service) : IQueues
{
    private const int ParallelSends = 16;

    // The service's default is seven days; nothing that waits is to be lost.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly ConcurrentDictionary<string, QueueClient> queues = new(StringComparer.Ordinal);

    public async Task CreateQueuesAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        foreach (var queue in queues)
        {
            StoreLimits.CheckQueue(queue);
            await CallAsync(queue, async client => await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);
        }
    }

    public Task SendAsync(string queue, string message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        // The service counts whole seconds; a message must not come before its time.
        var wait = TimeSpan.FromSeconds(Math.Ceiling(StoreLimits.CheckMessage(queue, message, delay).TotalSeconds));
        return CallAsync(
            queue,
            async client =>
            {
                try
                {
                    return await client.SendMessageAsync(message, wait, Forever, cancellationToken);
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == QueueErrorCode.QueueNotFound)
                {
                    await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
                    return await client.SendMessageAsync(message, wait, Forever, cancellationToken);
                }
            },
            cancellationToken);
    }

    public Task SendEachAsync(string queue, IReadOnlyList<string> messages, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelSends, CancellationToken = cancellationToken },
            async (message, token) => await SendAsync(queue, message, delay: null, token));

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(queue);
        return CallAsync<long>(
            queue,
            async client =>
            {
                try
                {
                    return (await client.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == QueueErrorCode.QueueNotFound)
                {
                    return 0;
                }
            },
            cancellationToken);
    }

    private Task<T> CallAsync<T>(string queue, Func<QueueClient, Task<T>> call, CancellationToken cancellationToken)
    {
        var client = queues.GetOrAdd(queue, service.GetQueueClient);
        return AzureFaults.GuardAsync(client.Uri, () => call(client), cancellationToken);
    }
}
