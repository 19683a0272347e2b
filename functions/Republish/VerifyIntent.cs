using Aggregator.Publish.Push.Hub;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Asks a callback whether it meant to subscribe.</summary>
public sealed class VerifyIntent(IntentVerifier verifier)
{
    [Function(nameof(VerifyIntent))]
    public Task RunAsync([QueueTrigger(StoreNames.VerifyIntentQueue)] VerifyIntentMessage message, CancellationToken cancellationToken) =>
        verifier.RunAsync(message, cancellationToken);
}
