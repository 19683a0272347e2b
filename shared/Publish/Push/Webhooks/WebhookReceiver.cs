using System.Text.Json;
using Aggregator.Fetch;
using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Store;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>What webhooks are sent: the event with the article as the API shows it now, signed.</summary>
public sealed class WebhookReceiver(WebhookStore webhooks, ArticleReader reader, ArticleStore articles, TimeProvider clock) : IPushReceiver
{
    public async Task<PostRequest?> ComposeAsync(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        if (await webhooks.FindAsync(delivery.ReceiverId, cancellationToken) is not { PausedAt: null } webhook
            || await DataAsync(delivery, webhook.BaseUrl, cancellationToken) is not { } writeData)
            return null;
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", PushEventNames.Of(delivery.Event));
            json.WriteString("timestamp", Rfc3339.Format(delivery.At));
            json.WritePropertyName("data");
            writeData(json);
            json.WriteEndObject();
        });
        return new PostRequest(new Uri(webhook.Url))
        {
            Body = body,
            ContentType = ApiAnswer.JsonType,
            Headers = WebhookSignature.Headers(webhook.Secret, Outbox.IdOf(delivery), clock.GetUtcNow(), body),
        };
    }

    public Task EndAsync(string receiverId, string reason, CancellationToken cancellationToken) => webhooks.PauseAsync(receiverId, reason, cancellationToken);

    public Task TireAsync(string receiverId, string reason, CancellationToken cancellationToken) => webhooks.PauseAsync(receiverId, reason, cancellationToken);

    // Null where there is nothing to say any more: of an article that was withdrawn since, only that is told, in its own turn.
    private async Task<Action<Utf8JsonWriter>?> DataAsync(PendingDelivery delivery, string baseUrl, CancellationToken cancellationToken)
    {
        switch (delivery.Event)
        {
            case PushEvent.PackageReady:
                return json => PackageReady.Shape.Write(json, new PackageReady(delivery.Subject, delivery.At, baseUrl));
            case PushEvent.ArticleWithdrawn:
                return await articles.FindAsync(delivery.Subject, cancellationToken) is { Withdrawn: { } notice } gone
                    ? json => RevocationApi.Revocation.Write(json, new ApiRevocation(Withdrawal.Of(gone, notice), baseUrl))
                    : null;
            default:
                if (await articles.FindAsync(delivery.Subject, cancellationToken) is not { Withdrawn: null } article
                    || await reader.FindAsync(delivery.Subject, cancellationToken) is not { } view)
                    return null;
                return json => ArticleNews.Shape.Write(json, new ArticleNews(article, new ApiArticle(view.Card, baseUrl, view)));
        }
    }
}
