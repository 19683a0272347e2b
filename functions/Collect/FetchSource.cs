using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Fetches one endpoint and takes its new entries in.</summary>
public sealed class FetchSource(Pipeline pipeline)
{
    [Function(nameof(FetchSource))]
    public Task RunAsync([QueueTrigger(StoreNames.FetchSourceQueue)] FetchSourceMessage message, CancellationToken cancellationToken) =>
        pipeline.FetchSourceAsync(message, cancellationToken);
}
