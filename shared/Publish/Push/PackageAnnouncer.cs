using Aggregator.Publish.Packages;
using Aggregator.Publish.Push.Webhooks;

namespace Aggregator.Publish.Push;

/// <summary>Tells webhooks that a package was made.</summary>
public sealed class PackageAnnouncer(PackageStore packages, WebhookStore webhooks, Outbox outbox)
{
    /// <summary>Announces every package that was built since it was last announced, by whomever; a process that dies in between announces it again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var announced = await packages.AnnouncedAsync(cancellationToken);
        foreach (var state in (await packages.StatesAsync(cancellationToken)).Values.Where(state => !announced.TryGetValue(state.Slug, out var at) || at != state.BuiltAt))
        {
            await AnnounceAsync(state.Slug, state.BuiltAt, cancellationToken);
            await packages.NoteAnnouncedAsync(state, cancellationToken);
        }
    }

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
