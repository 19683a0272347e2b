using Aggregator.Publish;
using Aggregator.Store;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Makes copies anew that hold a withdrawn article.</summary>
public sealed class FollowWithdrawal(WithdrawalFollowUp followUp)
{
    [Function(nameof(FollowWithdrawal))]
    public Task RunAsync([QueueTrigger(StoreNames.WithdrawnQueue)] WithdrawnMessage message, CancellationToken cancellationToken) =>
        followUp.RunAsync(message, cancellationToken);
}
