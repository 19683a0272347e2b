using Aggregator.Insight;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publish.Push;

/// <summary>
/// What becomes of messages about receivers that failed too often in a row: more chances after a pause, then they are given
/// up where operators look. Lanes of the outbox are never given up; see <see cref="Outbox.AfterBreakingOff"/>.
/// </summary>
public sealed partial class PushSetbacks(IQueues queues, GivenUpWork givenUp, ILogger<PushSetbacks> log)
{
    private const int MostSetbacks = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>A day that was to be told once more. What was put into the outbox before it broke off counts once.</summary>
    public Task ReplayAsync(ReplayMessage message, CancellationToken cancellationToken) => AgainAsync(
        StoreNames.ReplayQueue, message.Setbacks, message with { Setbacks = message.Setbacks + 1 },
        $"webhook {message.WebhookId}, events until {message.Until:u}", cancellationToken);

    /// <summary>A callback that was to be asked whether it meant it.</summary>
    public Task VerifyIntentAsync(VerifyIntentMessage message, CancellationToken cancellationToken) => AgainAsync(
        StoreNames.VerifyIntentQueue, message.Setbacks, message with { Setbacks = message.Setbacks + 1 },
        $"{(message.Subscribes ? "subscription" : "end of the subscription")} of {new Uri(message.Callback).IdnHost} to {message.Topic}", cancellationToken);

    private async Task AgainAsync<T>(string queue, int setbacks, T again, string subject, CancellationToken cancellationToken)
    {
        LogBrokenOff(queue, subject);
        if (setbacks < MostSetbacks)
            await queues.SendAsync(queue, StoreJson.Write(again), Pause, cancellationToken);
        else
            await givenUp.NoteAsync(queue, subject, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Work of {Queue} on {Subject} broke off too often in a row")]
    private partial void LogBrokenOff(string queue, string subject);
}
