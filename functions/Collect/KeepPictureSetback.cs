using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Tries once more to keep a picture after it broke off too often.</summary>
public sealed class KeepPictureSetback(Setbacks setbacks)
{
    [Function(nameof(KeepPictureSetback))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.KeepPictureQueue + StoreNames.PoisonSuffix)] KeepPictureMessage message, CancellationToken cancellationToken) =>
        setbacks.KeepPictureAsync(message, cancellationToken);
}
