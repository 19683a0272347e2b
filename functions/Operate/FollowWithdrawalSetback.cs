using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Tries once more what follows a withdrawal, as long as it takes.</summary>
public sealed class FollowWithdrawalSetback(Setbacks setbacks)
{
    [Function(nameof(FollowWithdrawalSetback))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.WithdrawnQueue + StoreNames.PoisonSuffix)] WithdrawnMessage message, CancellationToken cancellationToken) =>
        setbacks.FollowWithdrawalAsync(message, cancellationToken);
}
