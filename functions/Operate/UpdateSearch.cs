using Aggregator.Search;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>
/// Every minute: brings the search index of this instance up to date, and publishes it for new instances when the published
/// one is old. The other instances follow the change stream by themselves.
/// </summary>
public sealed class UpdateSearch(IndexKeeper keeper)
{
    [Function(nameof(UpdateSearch))]
    public async Task RunAsync([TimerTrigger("45 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await keeper.FollowAsync(cancellationToken);
        await keeper.PublishAsync(cancellationToken);
    }
}
