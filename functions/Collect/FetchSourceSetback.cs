using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Writes down that fetching an endpoint broke off too often.</summary>
public sealed class FetchSourceSetback(Setbacks setbacks)
{
    [Function(nameof(FetchSourceSetback))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.FetchSourceQueue + StoreNames.PoisonSuffix)] FetchSourceMessage message, CancellationToken cancellationToken) =>
        setbacks.FetchSourceAsync(message, cancellationToken);
}
