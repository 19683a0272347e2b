using Aggregator.Fetch;
using Aggregator.Publish.Push.Hub;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publish.Push;

/// <summary>
/// Works lanes off, one delivery after the other and never two of a lane at once: what fails is tried again for a day, and
/// what stands behind it waits. Everything arrives at least once.
/// </summary>
public sealed partial class Deliverer(
    Outbox outbox, WebhookReceiver webhooks, HubReceiver hub, DeliveryLog journal, IPoster poster, PostOptions options, TimeProvider clock, ILogger<Deliverer> log)
{
    // With one more request at its longest this stays under the lane's lease.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(30);

    // When the lane is taken, whoever has it may have looked for the last time already.
    private static readonly TimeSpan WhileTaken = TimeSpan.FromSeconds(2);

    private const int MostRead = 100;

    /// <summary>Queue deliver.</summary>
    public async Task RunAsync(DeliverMessage message, CancellationToken cancellationToken)
    {
        if (!await outbox.TakeAsync(message.Lane, cancellationToken))
        {
            await outbox.LaterAsync(message.Lane, WhileTaken, cancellationToken);
            return;
        }
        try
        {
            await WorkOffAsync(message.Lane, cancellationToken);
        }
        finally
        {
            await outbox.ReleaseAsync(message.Lane, CancellationToken.None);
        }
    }

    private async Task WorkOffAsync(string lane, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (await outbox.ReadAsync(lane, MostRead, cancellationToken) is [var first, ..] all)
        {
            // Whoever postponed it has sent the message that comes in time.
            if (first.Delivery.NextTry > clock.GetUtcNow())
                return;
            if (clock.GetElapsedTime(started) > LongestTurn)
            {
                await outbox.LaterAsync(lane, TimeSpan.Zero, cancellationToken);
                return;
            }
            // A feed is sent as it is now, so one sending tells of all of its changes.
            var told = first.Delivery.Event == PushEvent.FeedChanged ? all : [first];
            if (!await DeliverAsync(first, told, cancellationToken))
                return;
        }
    }

    // False when the lane has to rest.
    private async Task<bool> DeliverAsync(OutboxEntry entry, IReadOnlyList<OutboxEntry> told, CancellationToken cancellationToken)
    {
        var delivery = entry.Delivery;
        IPushReceiver receiver = delivery.Event == PushEvent.FeedChanged ? hub : webhooks;
        if (await receiver.ComposeAsync(delivery, cancellationToken) is not { } request)
        {
            await outbox.RemoveAsync(told, cancellationToken);
            return true;
        }
        var (begun, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        var outcome = await poster.SendAsync(request, cancellationToken);
        await journal.WriteAsync(delivery.ReceiverId, new DeliveryTry(
            Outbox.IdOf(delivery), delivery.Event, delivery.Subject, now, delivery.Attempts + 1, outcome.Status, outcome.Reason, outcome.Succeeded,
            (long)clock.GetElapsedTime(begun).TotalMilliseconds), cancellationToken);
        if (outcome.Succeeded)
        {
            await outbox.RemoveAsync(told, cancellationToken);
            return true;
        }
        LogFailed(delivery.Event, delivery.Subject, request.Url.Host, outcome.Reason);
        return await FailAsync(entry, told, receiver, outcome, now, cancellationToken);
    }

    private async Task<bool> FailAsync(
        OutboxEntry entry, IReadOnlyList<OutboxEntry> told, IPushReceiver receiver, PostOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var firstTry = entry.Delivery.FirstTry ?? now;
        if (outcome.IsGone)
        {
            await receiver.EndAsync(entry.Delivery.ReceiverId, "It answered 410: it does not want any more.", cancellationToken);
            await outbox.RemoveAsync(told, cancellationToken);
            return true;
        }
        if (RetryPauses.After(entry.Delivery.Attempts + 1, outcome.RetryAfter, options.PauseScale, Random.Shared) is { } pause)
        {
            await outbox.PostponeAsync(entry, firstTry, pause, cancellationToken);
            return false;
        }
        // Only this one cannot be taken, or nothing can.
        if (!await journal.HasSucceededSinceAsync(entry.Delivery.ReceiverId, firstTry, cancellationToken))
            await receiver.TireAsync(entry.Delivery.ReceiverId, $"Nothing could be delivered for a day; the last answer: {outcome.Reason}", cancellationToken);
        await outbox.RemoveAsync(told, cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "{Event} of {Subject} did not reach {Host}: {Reason}")]
    private partial void LogFailed(PushEvent @event, string subject, string host, string reason);
}

/// <summary>What a kind of receiver is sent, and what becomes of one that does not answer.</summary>
public interface IPushReceiver
{
    /// <summary>The request, signed now; null when the receiver or the reason to send is gone.</summary>
    Task<PostRequest?> ComposeAsync(PendingDelivery delivery, CancellationToken cancellationToken);

    /// <summary>The receiver said itself that it wants no more.</summary>
    Task EndAsync(string receiverId, string reason, CancellationToken cancellationToken);

    /// <summary>Nothing could be delivered for a day.</summary>
    Task TireAsync(string receiverId, string reason, CancellationToken cancellationToken);
}
