using Aggregator.Store;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>All webhooks, in one partition: there are few, and every event asks for all of them.</summary>
public sealed class WebhookStore(ITables tables, TimeProvider clock)
{
    /// <summary>The most that one key may have.</summary>
    public const int MostOfKey = 20;

    private const string Partition = "webhook";
    private const int Most = 10_000;

    /// <summary>Every webhook.</summary>
    public async Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await tables.ScanAsync(StoreNames.WebhooksTable, Partition, null, null, Most, cancellationToken)).Select(row => PushJson.Read<Webhook>(row.Json))];

    /// <summary>Those of one key.</summary>
    public async Task<IReadOnlyList<Webhook>> OfKeyAsync(string keyId, CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(one => one.KeyId == keyId).OrderBy(one => one.CreatedAt)];

    /// <summary>Null when there is none.</summary>
    public async Task<Webhook?> FindAsync(string id, CancellationToken cancellationToken) =>
        IsId(id) && await tables.GetAsync(StoreNames.WebhooksTable, Partition, id, cancellationToken) is { } row ? PushJson.Read<Webhook>(row.Json) : null;

    public Task SaveAsync(Webhook webhook, CancellationToken cancellationToken) => tables.UpsertAsync(StoreNames.WebhooksTable, Row(webhook), cancellationToken);

    public Task DeleteAsync(string id, CancellationToken cancellationToken) => tables.DeleteAsync(StoreNames.WebhooksTable, Partition, id, cancellationToken);

    /// <summary>Pauses a webhook that is there and not paused, with the reason that its owner sees.</summary>
    public async Task PauseAsync(string id, string reason, CancellationToken cancellationToken)
    {
        if (await tables.GetAsync(StoreNames.WebhooksTable, Partition, id, cancellationToken) is not { } row
            || PushJson.Read<Webhook>(row.Json) is not { PausedAt: null } webhook)
            return;
        // One that its owner has just deleted must not come back.
        await tables.ReplaceAsync(
            StoreNames.WebhooksTable, Row(webhook with { PausedAt = clock.GetUtcNow(), PausedReason = reason }) with { ETag = row.ETag }, cancellationToken);
    }

    private static bool IsId(string id) => id.Length is > 0 and <= 40 && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static TableRow Row(Webhook webhook) => new(Partition, webhook.Id, PushJson.Write(webhook));
}
