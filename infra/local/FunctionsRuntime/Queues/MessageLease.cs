using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Queues;

/// <summary>
/// Keeps a message hidden while its function runs, renewing after each third of the lease. A renewal that finds the store
/// away is tried again at the next; only when someone else has the message is it lost.
/// </summary>
internal sealed partial class MessageLease : IDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly CancellationTokenSource lost = new();
    private readonly Task renewing;

    public MessageLease(ReceivedMessage message, IQueueReceiver receiver, TimeSpan lease, TimeProvider clock, ILogger logger) =>
        renewing = RenewAsync(message, receiver, lease, clock, logger);

    /// <summary>Cancelled when another receiver has the message.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Stops renewing; afterwards the receipt does not change any more.</summary>
    public async Task EndAsync()
    {
        await ended.CancelAsync();
        await renewing;
    }

    public void Dispose()
    {
        ended.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync(ReceivedMessage message, IQueueReceiver receiver, TimeSpan lease, TimeProvider clock, ILogger logger)
    {
        while (await WaitAsync(lease / 3, clock))
        {
            try
            {
                if (await receiver.RenewAsync(message, lease))
                    continue;
                LogLost(logger, message.Id);
                await lost.CancelAsync();
                return;
            }
#pragma warning disable CA1031 // The store is away; whether the lease outlives that shows at the next renewal.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogNotRenewed(logger, error, message.Id);
            }
        }
    }

    private async Task<bool> WaitAsync(TimeSpan time, TimeProvider clock)
    {
        await Task.Delay(time, clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease on message {Id} ended before its function; it was taken again elsewhere")]
    private static partial void LogLost(ILogger logger, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease on message {Id} could not be renewed")]
    private static partial void LogNotRenewed(ILogger logger, Exception error, string id);
}
