using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Keeps the first picture of one article.</summary>
public sealed class KeepPicture(Pipeline pipeline)
{
    [Function(nameof(KeepPicture))]
    public Task RunAsync([QueueTrigger(StoreNames.KeepPictureQueue)] KeepPictureMessage message, CancellationToken cancellationToken) =>
        pipeline.KeepPictureAsync(message, cancellationToken);
}
