using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Lets an article be whose second look broke off too often; the next one comes.</summary>
public sealed class RecheckArticleSetback(Setbacks setbacks)
{
    [Function(nameof(RecheckArticleSetback))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.RecheckArticleQueue + StoreNames.PoisonSuffix)] RecheckArticleMessage message, CancellationToken cancellationToken) =>
        setbacks.RecheckArticleAsync(message, cancellationToken);
}
