using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Looks once more at the page of one article.</summary>
public sealed class RecheckArticle(Pipeline pipeline)
{
    [Function(nameof(RecheckArticle))]
    public Task RunAsync([QueueTrigger(StoreNames.RecheckArticleQueue)] RecheckArticleMessage message, CancellationToken cancellationToken) =>
        pipeline.RecheckArticleAsync(message, cancellationToken);
}
