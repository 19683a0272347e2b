using Aggregator.Local.Discovery;
using Aggregator.Local.Invocation;
using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Queues;

/// <summary>Feeds one queue function: takes batches, runs the function for each message, settles what became of it.</summary>
internal sealed partial class QueuePump(
    LocalFunction function, IQueueReceiver receiver, QueueLimits limits, TimeSpan lease, FunctionRunner runner, TimeProvider clock, ILogger logger)
{
    private const int MostSettlings = 3;
    private static readonly TimeSpan SettlingPause = TimeSpan.FromMilliseconds(100);

    private readonly PollingDelay pause = new(receiver.LongestPause is { } own && own < limits.MaxPollingInterval ? own : limits.MaxPollingInterval);
    private readonly OutageDelay outage = new();
    private readonly InFlight inFlight = new();

    /// <summary>Runs until <paramref name="stopping"/>, then until every message in flight is settled. Never throws.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!await TryAsync(() => receiver.CreateAsync(stopping)) && !stopping.IsCancellationRequested)
            await PauseAsync(outage.Next(), stopping);
        while (!stopping.IsCancellationRequested)
        {
            if (inFlight.Count > limits.NewBatchThreshold)
                await inFlight.OneSettledAsync();
            else
                await TakeBatchAsync(stopping);
        }
        await inFlight.AllSettledAsync();
    }

    private async Task TakeBatchAsync(CancellationToken stopping)
    {
        IReadOnlyList<ReceivedMessage> batch = [];
        if (!await TryAsync(async () => batch = await receiver.ReceiveAsync(limits.BatchSize, lease)))
        {
            await PauseAsync(outage.Next(), stopping);
            return;
        }
        foreach (var message in batch)
            inFlight.Add(() => HandleAsync(message, stopping));
        if (batch.Count == 0)
            await PauseAsync(pause.Next(), stopping);
        else
            pause.Reset();
    }

    private async Task HandleAsync(ReceivedMessage message, CancellationToken stopping)
    {
        // A message can come once too often when processes died over it; its tries are used up.
        if (receiver.HasPoison && message.DequeueCount > limits.MaxDequeueCount)
        {
            await SettleAsync(message, RunOutcome.Failed, stopping);
            return;
        }
        var outcome = RunOutcome.Interrupted;
        using (var held = new MessageLease(message, receiver, lease, clock, logger))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, held.Lost);
            if (!stopping.IsCancellationRequested)
                outcome = await runner.RunAsync(function, message.Body, MessageData.Of(message), either.Token);
            await held.EndAsync();
            if (held.Lost.IsCancellationRequested)
                return; // Someone else has it now and will settle it.
        }
        await SettleAsync(message, outcome, stopping);
    }

    // A store that stumbles once must not make a function run again; when it is away the message simply comes again after its lease.
    private async Task SettleAsync(ReceivedMessage message, RunOutcome outcome, CancellationToken stopping)
    {
        for (var tries = 1; !await TrySettleAsync(message, outcome, stopping) && tries < MostSettlings; tries++)
            await PauseAsync(SettlingPause * tries, CancellationToken.None);
    }

    private Task<bool> TrySettleAsync(ReceivedMessage message, RunOutcome outcome, CancellationToken stopping) => TryAsync(async () =>
    {
        if (outcome == RunOutcome.Succeeded)
            await receiver.DeleteAsync(message);
        else if (outcome == RunOutcome.Interrupted && stopping.IsCancellationRequested)
            await receiver.ReturnAsync(message);
        else if (!receiver.HasPoison || message.DequeueCount < limits.MaxDequeueCount)
            await receiver.ReleaseAsync(message, limits.VisibilityTimeout);
        else if (await receiver.MoveToPoisonAsync(message))
            LogPoison(message.Id, message.DequeueCount, function.Name);
    });

    private async Task<bool> TryAsync(Func<Task> action)
    {
        try
        {
            await Task.Run(action); // SQLite blocks while another process writes; the pump's caller must not.
            if (outage.Ended())
                LogStoreBack(function.Name);
            return true;
        }
#pragma warning disable CA1031 // Whatever a store throws means the same here: it is away, try again later.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (outage.Began())
                LogStoreAway(error, function.Name);
            return false;
        }
    }

    // Real time, not the app's clock: this waits for the world, not for a date.
    private static async Task PauseAsync(TimeSpan time, CancellationToken stopping) =>
        await Task.Delay(time, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue of {Function} cannot be reached; trying again until it can")]
    private partial void LogStoreAway(Exception error, string function);

    [LoggerMessage(Level = LogLevel.Information, Message = "The queue of {Function} can be reached again")]
    private partial void LogStoreBack(string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} failed {Tries} times and was put into the poison queue of {Function}")]
    private partial void LogPoison(string id, int tries, string function);
}
