using Aggregator.Publish.Push;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Gives a replay that broke off too often another chance, or gives it up where operators see it.</summary>
public sealed class ReplayWebhookSetback(PushSetbacks setbacks)
{
    [Function(nameof(ReplayWebhookSetback))]
    public Task RunAsync([QueueTrigger(StoreNames.ReplayQueue + StoreNames.PoisonSuffix)] ReplayMessage message, CancellationToken cancellationToken) =>
        setbacks.ReplayAsync(message, cancellationToken);
}
