using Aggregator.Publish.Push;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>Puts the events of a day into the outbox of one webhook once more.</summary>
public sealed class ReplayWebhook(PushDispatcher dispatcher)
{
    [Function(nameof(ReplayWebhook))]
    public Task RunAsync([QueueTrigger(StoreNames.ReplayQueue)] ReplayMessage message, CancellationToken cancellationToken) =>
        dispatcher.ReplayAsync(message, cancellationToken);
}
