using Aggregator.Publish.Push;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Lets a lane rest whose work broke off too often, and asks for it again.</summary>
public sealed class DeliverSetback(Outbox outbox)
{
    [Function(nameof(DeliverSetback))]
    public Task RunAsync([QueueTrigger(StoreNames.DeliverQueue + StoreNames.PoisonSuffix)] DeliverMessage message, CancellationToken cancellationToken) =>
        outbox.LaterAsync(message.Lane, Outbox.AfterBreakingOff, cancellationToken);
}
