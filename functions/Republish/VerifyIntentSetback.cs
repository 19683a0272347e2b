using Aggregator.Publish.Push;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Gives the asking of a callback that broke off too often another chance, or gives it up where operators see it.</summary>
public sealed class VerifyIntentSetback(PushSetbacks setbacks)
{
    [Function(nameof(VerifyIntentSetback))]
    public Task RunAsync([QueueTrigger(StoreNames.VerifyIntentQueue + StoreNames.PoisonSuffix)] VerifyIntentMessage message, CancellationToken cancellationToken) =>
        setbacks.VerifyIntentAsync(message, cancellationToken);
}
