using Aggregator.Publish.Push.Webhooks;

namespace Aggregator.Publish.Push;

/// <summary>Tells webhooks that a package was made.</summary>
public sealed class PackageAnnouncer(WebhookStore webhooks, Outbox outbox)
{
    /// <summary>Puts package.ready for <paramref name="slug"/> into the outbox; the same time twice is one event.</summary>
    public async Task AnnounceAsync(string slug, DateTimeOffset builtAt, CancellationToken cancellationToken) => await outbox.AddAsync(
        [
            .. (await webhooks.AllAsync(cancellationToken)).Where(webhook => webhook.PausedAt is null && webhook.Events.Contains(PushEvent.PackageReady))
                .Select(webhook => new PendingDelivery
                {
                    ReceiverId = webhook.Id, Event = PushEvent.PackageReady, Subject = slug, Sequence = builtAt.UtcTicks, At = builtAt,
                }),
        ], cancellationToken);
}
