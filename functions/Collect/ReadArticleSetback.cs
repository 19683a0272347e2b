using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Gives an entry whose reading broke off too often another chance, or gives it up with the reason.</summary>
public sealed class ReadArticleSetback(Setbacks setbacks)
{
    [Function(nameof(ReadArticleSetback))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.ReadArticleQueue + StoreNames.PoisonSuffix)] ReadArticleMessage message, CancellationToken cancellationToken) =>
        setbacks.ReadArticleAsync(message, cancellationToken);
}
