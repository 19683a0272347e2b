using Aggregator.Insight;
using Aggregator.Store;

namespace Aggregator.Publish.Status;

/// <summary>A queue of ours: how much waits in it, how much was set aside because it broke off, how much was given up lately.</summary>
public sealed record QueueStatus(string Name, long Waiting, long SetAside, int GivenUp);

/// <summary>Counts what our queues hold.</summary>
public sealed class QueueReader(IQueues queues, GivenUpWork givenUp)
{
    /// <summary>All queues, in the order of an article's way.</summary>
    public async Task<IReadOnlyList<QueueStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        var lost = (await givenUp.ListAsync(cancellationToken)).CountBy(one => one.Queue).ToDictionary(StringComparer.Ordinal);
        return await Task.WhenAll(StoreNames.Queues.Select(async name => new QueueStatus(
            name, await queues.CountAsync(name, cancellationToken), await queues.CountAsync(name + StoreNames.PoisonSuffix, cancellationToken),
            lost.GetValueOrDefault(name))));
    }
}
