using Aggregator.Store;

namespace Aggregator.Publish.Push.Hub;

/// <summary>The feeds that have subscribers, and the subscribers of each.</summary>
public sealed class HubStore(ITables tables, TimeProvider clock)
{
    /// <summary>Bounds of what strangers can make us keep.</summary>
    public const int MostTopics = 2000, MostOfTopic = 2000;

    private const string TopicPartition = "topic", SubscriptionPartition = "subscription";

    public async Task<IReadOnlyList<HubTopic>> TopicsAsync(CancellationToken cancellationToken) =>
        [.. (await tables.ScanAsync(StoreNames.HubTable, TopicPartition, null, null, MostTopics + 1, cancellationToken)).Select(row => PushJson.Read<HubTopic>(row.Json))];

    public Task SaveTopicAsync(HubTopic topic, CancellationToken cancellationToken) => tables.UpsertAsync(
        StoreNames.HubTable, new TableRow(TopicPartition, HubTopic.KeyOf(topic.Url), PushJson.Write(topic)), cancellationToken);

    /// <summary>Whether that subscription may be kept: one more of the feed, or one that is renewed.</summary>
    public async Task<bool> HasRoomAsync(string topic, string callback, CancellationToken cancellationToken)
    {
        if (await FindAsync(HubSubscription.IdOf(topic, callback), cancellationToken) is not null)
            return true;
        if (await tables.GetAsync(StoreNames.HubTable, TopicPartition, HubTopic.KeyOf(topic), cancellationToken) is null)
            return (await TopicsAsync(cancellationToken)).Count < MostTopics;
        return (await AllOfAsync(topic, cancellationToken)).Count < MostOfTopic;
    }

    /// <summary>Those whose lease has not ended.</summary>
    public async Task<IReadOnlyList<HubSubscription>> SubscribersAsync(string topic, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return [.. (await AllOfAsync(topic, cancellationToken)).Where(one => one.LeaseUntil > now)];
    }

    /// <summary>Null when there is none, or its lease has ended.</summary>
    public async Task<HubSubscription?> FindAsync(string id, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.HubTable, SubscriptionPartition, id, cancellationToken) is { } row
            && PushJson.Read<HubSubscription>(row.Json) is var found && found.LeaseUntil > clock.GetUtcNow() ? found : null;

    /// <summary>A new subscription, or a renewed one. The feed is known before the subscription is.</summary>
    public async Task SaveAsync(HubSubscription subscription, string? etag, CancellationToken cancellationToken)
    {
        await tables.InsertAsync(
            StoreNames.HubTable, new TableRow(TopicPartition, HubTopic.KeyOf(subscription.Topic), PushJson.Write(new HubTopic(subscription.Topic, etag))), cancellationToken);
        await tables.UpsertAsync(StoreNames.HubTable, new TableRow(SubscriptionPartition, subscription.Id, PushJson.Write(subscription)), cancellationToken);
    }

    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        tables.DeleteAsync(StoreNames.HubTable, SubscriptionPartition, id, cancellationToken);

    /// <summary>Deletes what has ended, and feeds that nobody subscribes to any more.</summary>
    public async Task ForgetExpiredAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in await TopicsAsync(cancellationToken))
        {
            var all = await AllOfAsync(topic.Url, cancellationToken);
            var over = all.Where(one => one.LeaseUntil <= clock.GetUtcNow()).ToList();
            foreach (var one in over)
                await DeleteAsync(one.Id, cancellationToken);
            if (over.Count == all.Count)
                await tables.DeleteAsync(StoreNames.HubTable, TopicPartition, HubTopic.KeyOf(topic.Url), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<HubSubscription>> AllOfAsync(string topic, CancellationToken cancellationToken)
    {
        var prefix = $"hub.{HubTopic.KeyOf(topic)}-";
        var rows = await tables.ScanAsync(StoreNames.HubTable, SubscriptionPartition, prefix, prefix + "~", MostOfTopic + 1, cancellationToken);
        return [.. rows.Select(row => PushJson.Read<HubSubscription>(row.Json))];
    }
}
