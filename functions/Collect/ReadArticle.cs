using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Makes an article of one entry.</summary>
public sealed class ReadArticle(Pipeline pipeline)
{
    [Function(nameof(ReadArticle))]
    public Task RunAsync([QueueTrigger(StoreNames.ReadArticleQueue)] ReadArticleMessage message, CancellationToken cancellationToken) =>
        pipeline.ReadArticleAsync(message, cancellationToken);
}
