using Aggregator.Publish.Api;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>A webhook for its owner. <paramref name="Secret"/> is shown once, when it is made.</summary>
public sealed record ApiWebhook(Webhook Webhook, string? Secret = null);

/// <summary>The JSON forms of webhooks.</summary>
public static class WebhookShapes
{
    private static readonly JsonShape<WebhookFilter> Filter = new("WebhookFilter",
        JsonField.Texts<WebhookFilter>("languages", "BCP 47; all when empty.", one => one.Languages),
        JsonField.Texts<WebhookFilter>("topics", "Slugs; all when empty.", one => one.Topics),
        JsonField.Texts<WebhookFilter>("places", "Slugs; all when empty.", one => one.Places),
        JsonField.Texts<WebhookFilter>("sources", "Ids; all when empty.", one => one.Sources),
        JsonField.Texts<WebhookFilter>("types", "text, photo, video; all when empty.", one => one.Types),
        JsonField.Flag<WebhookFilter>("republishable", "Only articles that may be republished, and what becomes of them.", one => one.Republishable));

    public static JsonShape<ApiWebhook> Webhook { get; } = new("Webhook",
        JsonField.Text<ApiWebhook>("id", "Its id.", JsonSchema.Text, one => one.Webhook.Id),
        JsonField.Text<ApiWebhook>("url", "Where events are sent.", JsonSchema.Url, one => one.Webhook.Url),
        JsonField.Texts<ApiWebhook>("events", "What is told.", one => one.Webhook.Events.Select(PushEventNames.Of)),
        JsonField.Object<ApiWebhook, WebhookFilter>("filter", "Of which articles.", Filter, one => one.Webhook.Filter),
        JsonField.Time<ApiWebhook>("createdAt", "Since when.", one => one.Webhook.CreatedAt),
        JsonField.Text<ApiWebhook>("state", "Whether anything is sent.", JsonSchema.OneOf(["active", "paused"]), one => one.Webhook.PausedAt is null ? "active" : "paused"),
        JsonField.OptionalTime<ApiWebhook>("pausedAt", "Since when nothing is sent.", one => one.Webhook.PausedAt),
        JsonField.OptionalText<ApiWebhook>("pausedReason", "Why nothing is sent. Resume it, then replay the days it missed.", JsonSchema.Text, one => one.Webhook.PausedReason),
        JsonField.OptionalText<ApiWebhook>("secret", "What signatures are checked with; shown this once.", JsonSchema.Text, one => one.Secret));

    public static JsonShape<IReadOnlyList<Webhook>> List { get; } = new("WebhookList",
        JsonField.Objects<IReadOnlyList<Webhook>, ApiWebhook>("webhooks", "Oldest first.", Webhook, list => list.Select(one => new ApiWebhook(one))));

    public static JsonShape<WebhookOrder> Order { get; } = new("WebhookOrder",
        JsonField.Text<WebhookOrder>("url", "https only.", JsonSchema.Url, one => one.Url ?? ""),
        JsonField.OptionalText<WebhookOrder>("secret", "whsec_ and base64 of 24 to 64 bytes; one is made where it is left out.", JsonSchema.Text, one => one.Secret),
        new JsonField<WebhookOrder>("events", JsonSchema.ListOf(JsonSchema.OneOf(PushEventNames.All)) with { Description = "All when left out." }, false, (_, _) => { }),
        JsonField.OptionalObject<WebhookOrder, WebhookFilter>("filter", "Everything when left out.", Filter, one => one.Filter));

    public static JsonShape<ReplayOrder> Replay { get; } = new("ReplayOrder",
        JsonField.Text<ReplayOrder>("day", "A day (UTC) of the last thirty, for example 2026-03-01.", JsonSchema.Day, one => one.Day ?? ""));

    public static JsonShape<IReadOnlyList<DeliveryTry>> Deliveries { get; } = new("DeliveryList",
        JsonField.Objects<IReadOnlyList<DeliveryTry>, DeliveryTry>("deliveries", "Newest first; kept for a week.", new JsonShape<DeliveryTry>("Delivery",
            JsonField.Text<DeliveryTry>("id", "The webhook-id.", JsonSchema.Text, one => one.Id),
            JsonField.Text<DeliveryTry>("event", "What was told.", JsonSchema.Text, one => PushEventNames.Of(one.Event)),
            JsonField.Text<DeliveryTry>("subject", "The article or package.", JsonSchema.Text, one => one.Subject),
            JsonField.Time<DeliveryTry>("at", "When it was tried.", one => one.At),
            JsonField.Number<DeliveryTry>("attempt", "1 for the first.", one => one.Attempt),
            new JsonField<DeliveryTry>("status", JsonSchema.Number with { Description = "What was answered; left out where nothing was." }, false, (json, one) =>
            {
                if (one.Status is { } status)
                    json.WriteNumber("status", status);
            }),
            JsonField.Text<DeliveryTry>("reason", "In words.", JsonSchema.Text, one => one.Reason),
            JsonField.Flag<DeliveryTry>("succeeded", "Whether it was taken.", one => one.Succeeded),
            JsonField.Number<DeliveryTry>("milliseconds", "How long that took.", one => one.Milliseconds)), list => list));
}
