using Aggregator.Publish.Feeds;
using Aggregator.Store;

namespace Aggregator.Publish.Push.Hub;

/// <summary>Finds out which feeds with subscribers have changed.</summary>
public sealed class HubDispatch(HubStore store, FeedAddresses feeds, Outbox outbox, TimeProvider clock)
{
    /// <summary>
    /// Puts every feed that reads differently from what its subscribers were last told of into their lanes. Called when
    /// something has changed at all, so that quiet times cost nothing.
    /// </summary>
    public async Task AddChangedAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in await store.TopicsAsync(cancellationToken))
        {
            if (await feeds.ReadAsync(new Uri(topic.Url), cancellationToken) is not { Status: 200 } feed || feed.ETag == topic.ETag)
                continue;
            var now = clock.GetUtcNow();
            var subscribers = await store.SubscribersAsync(topic.Url, cancellationToken);
            await outbox.AddAsync(
                [
                    .. subscribers.Select(one => new PendingDelivery
                    {
                        ReceiverId = one.Id, Event = PushEvent.FeedChanged, Subject = topic.Url, Sequence = now.UtcTicks, At = now,
                    }),
                ], cancellationToken);
            await store.SaveTopicAsync(topic with { ETag = feed.ETag }, cancellationToken);
        }
    }

    public Task ForgetExpiredAsync(CancellationToken cancellationToken) => store.ForgetExpiredAsync(cancellationToken);
}
