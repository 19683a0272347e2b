using Aggregator.Articles;
using Aggregator.Publish.Push.Hub;
using Aggregator.Publish.Push.Webhooks;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Push;

/// <summary>How far the change stream was told, and when old logs were last thrown away.</summary>
public sealed record PushPosition(string Cursor, DateTimeOffset TrimmedAt);

/// <summary>
/// Follows the change stream and puts into the outbox what receivers are to be told. The position is kept after the outbox
/// has everything: a round that breaks off tells some things twice, under the same id.
/// </summary>
public sealed class PushDispatcher(
    ITables tables, ChangeStream stream, ArticleStore articles, Catalogue catalogue, WebhookStore webhooks, HubDispatch hub, Outbox outbox, DeliveryLog journal,
    IQueues queues, TimeProvider clock)
{
    private const string PositionPartition = "position", PositionRow = "push";
    private const int MostAtOnce = 500;

    private static readonly TimeSpan TrimEvery = TimeSpan.FromHours(1);

    /// <summary>Timer: one round, at most a few pages of the stream. How many changes it met.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var position = await PositionAsync(cancellationToken) ?? new PushPosition(ChangeCursor.At(now - ChangeStream.Lag).Encode(), now);
        var cursor = ChangeCursor.TryDecode(position.Cursor, out var known) ? known : ChangeCursor.At(now - ChangeStream.Lag);
        var page = await stream.ReadAsync(cursor, MostAtOnce, cancellationToken);
        var all = await webhooks.AllAsync(cancellationToken);
        await outbox.AddAsync(await NewsAsync(page.Changes, all, cancellationToken), cancellationToken);
        if (page.Changes.Count > 0)
            await hub.AddChangedAsync(cancellationToken);
        if (now - position.TrimmedAt >= TrimEvery)
        {
            foreach (var webhook in all)
                await journal.TrimAsync(webhook.Id, cancellationToken);
            await hub.ForgetExpiredAsync(cancellationToken);
            position = position with { TrimmedAt = now };
        }
        await tables.UpsertAsync(
            StoreNames.OutboxTable, new TableRow(PositionPartition, PositionRow, PushJson.Write(position with { Cursor = page.Next.Encode() })), cancellationToken);
        return page.Changes.Count;
    }

    /// <summary>Queue replay-webhook: what a webhook was to be told in a day, once more.</summary>
    public async Task ReplayAsync(ReplayMessage message, CancellationToken cancellationToken)
    {
        if (await webhooks.FindAsync(message.WebhookId, cancellationToken) is not { PausedAt: null } webhook || !ChangeCursor.TryDecode(message.Position, out var from))
            return;
        var page = await stream.ReadAsync(from, message.Until, MostAtOnce, cancellationToken);
        await outbox.AddAsync(await NewsAsync(page.Changes, [webhook], cancellationToken), cancellationToken);
        if (page.More && page.Changes.Count > 0)
            await queues.SendAsync(StoreNames.ReplayQueue, StoreJson.Write(message with { Position = page.Next.Encode() }), null, cancellationToken);
    }

    private async Task<IReadOnlyList<PendingDelivery>> NewsAsync(IReadOnlyList<Change> changes, IReadOnlyList<Webhook> all, CancellationToken cancellationToken)
    {
        if (changes.Count == 0 || all.Count == 0)
            return [];
        var now = clock.GetUtcNow();
        var found = await articles.FindManyAsync([.. changes.Select(change => change.ArticleId)], cancellationToken);
        return
        [
            .. changes.Zip(found).Where(pair => pair.Second is not null).SelectMany(pair =>
            {
                var (change, article) = (pair.First, pair.Second!);
                var @event = WebhookMatch.EventOf(change.Kind);
                var agreement = catalogue.FindSource(article.SourceId)?.Agreement ?? Agreement.None;
                return all.Where(webhook => WebhookMatch.Wants(webhook, @event, article, agreement, now)).Select(webhook => new PendingDelivery
                {
                    ReceiverId = webhook.Id, Event = @event, Subject = article.Id, Sequence = change.Version, At = change.At,
                });
            }),
        ];
    }

    private async Task<PushPosition?> PositionAsync(CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.OutboxTable, PositionPartition, PositionRow, cancellationToken) is { } row ? PushJson.Read<PushPosition>(row.Json) : null;
}
