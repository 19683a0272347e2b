using Aggregator.Publish.Push;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Delivers what waits in one lane of the outbox.</summary>
public sealed class Deliver(Deliverer deliverer)
{
    [Function(nameof(Deliver))]
    public Task RunAsync([QueueTrigger(StoreNames.DeliverQueue)] DeliverMessage message, CancellationToken cancellationToken) =>
        deliverer.RunAsync(message, cancellationToken);
}
