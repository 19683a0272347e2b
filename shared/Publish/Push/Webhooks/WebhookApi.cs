using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Fetch;
using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Lists;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Push.Webhooks;

/// <summary>API v1: partners manage their webhooks with their key; each sees only its own.</summary>
public sealed class WebhookApi(
    WebhookStore webhooks, DeliveryLog journal, ApiKeys keys, Catalogue catalogue, IPoster poster, IQueues queues, PublishOptions options, TimeProvider clock)
{
    private const int MostBytes = 32 * 1024;
    private const int MostTries = 200;
    private const int DaysKept = 30;

    /// <summary>GET /api/v1/webhooks</summary>
    public Task<RenderedDocument> ListAsync(HttpRequest http, CancellationToken cancellationToken) =>
        AsOwnerAsync(http, async keyId => ApiAnswer.Done(WebhookShapes.List, await webhooks.OfKeyAsync(keyId, cancellationToken)), cancellationToken);

    /// <summary>POST /api/v1/webhooks: 201 with the secret, or a problem with status 400, 401 or 413.</summary>
    public Task<RenderedDocument> CreateAsync(HttpRequest http, CancellationToken cancellationToken) => AsOwnerAsync(http, async keyId =>
    {
        var request = PublishRequest.From(http, options);
        var (order, problem) = await RequestBody.ReadJsonAsync(http, WebhookOrderJson.Default.WebhookOrder, MostBytes, cancellationToken);
        if (problem is null && WebhookOrders.Refusal(order!, catalogue, poster) is { } refusal)
            problem = Problem.Body(refusal);
        if (problem is null && (await webhooks.OfKeyAsync(keyId, cancellationToken)).Count >= WebhookStore.MostOfKey)
            problem = Problem.Body($"A key may have {WebhookStore.MostOfKey} webhooks; delete one first.");
        if (problem is not null)
            return problem.ToDocument(request.BaseUrl);
        var webhook = new Webhook
        {
            Id = "wh_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
            KeyId = keyId,
            Url = new Uri(order!.Url!).AbsoluteUri,
            BaseUrl = request.BaseUrl,
            Events = order.Events is { Count: > 0 } names
                ? [.. names.Select(PushEventNames.Parse).OfType<PushEvent>().Distinct()]
                : [.. PushEventNames.All.Select(PushEventNames.Parse).OfType<PushEvent>()],
            Filter = order.Filter ?? new WebhookFilter(),
            Secret = order.Secret ?? WebhookSignature.NewSecret(),
            CreatedAt = clock.GetUtcNow(),
        };
        await webhooks.SaveAsync(webhook, cancellationToken);
        return ApiAnswer.Done(WebhookShapes.Webhook, new ApiWebhook(webhook, webhook.Secret), StatusCodes.Status201Created);
    }, cancellationToken);

    /// <summary>DELETE /api/v1/webhooks/{id}: 204; what was still to be delivered is dropped.</summary>
    public Task<RenderedDocument> DeleteAsync(HttpRequest http, string id, CancellationToken cancellationToken) => WithOwnAsync(http, id, async webhook =>
    {
        await webhooks.DeleteAsync(webhook.Id, cancellationToken);
        return new RenderedDocument(ApiAnswer.JsonType, []) { Status = StatusCodes.Status204NoContent, CacheControl = RenderedDocument.NotStored };
    }, cancellationToken);

    /// <summary>POST /api/v1/webhooks/{id}/resume: a paused webhook works again from now on.</summary>
    public Task<RenderedDocument> ResumeAsync(HttpRequest http, string id, CancellationToken cancellationToken) => WithOwnAsync(http, id, async webhook =>
    {
        var resumed = webhook with { PausedAt = null, PausedReason = null };
        await webhooks.SaveAsync(resumed, cancellationToken);
        return ApiAnswer.Done(WebhookShapes.Webhook, new ApiWebhook(resumed));
    }, cancellationToken);

    /// <summary>POST /api/v1/webhooks/{id}/replay: the events of a day once more, under the ids they had.</summary>
    public Task<RenderedDocument> ReplayAsync(HttpRequest http, string id, CancellationToken cancellationToken) => WithOwnAsync(http, id, async webhook =>
    {
        var baseUrl = PublishRequest.From(http, options).BaseUrl;
        var (order, problem) = await RequestBody.ReadJsonAsync(http, WebhookOrderJson.Default.ReplayOrder, MostBytes, cancellationToken);
        if (problem is not null)
            return problem.ToDocument(baseUrl);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!DateOnly.TryParseExact(order!.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today || day < today.AddDays(-DaysKept))
            return Problem.Body($"'day' must be a day of the last {DaysKept}, such as {today.AddDays(-1):yyyy-MM-dd}.").ToDocument(baseUrl);
        if (webhook.PausedAt is not null)
            return Problem.Body("The webhook is paused; resume it first.").ToDocument(baseUrl);
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await queues.SendAsync(
            StoreNames.ReplayQueue, StoreJson.Write(new ReplayMessage(webhook.Id, ChangeCursor.At(start).Encode(), start.AddDays(1))), null, cancellationToken);
        return ApiAnswer.Done(WebhookShapes.Webhook, new ApiWebhook(webhook), StatusCodes.Status202Accepted);
    }, cancellationToken);

    /// <summary>GET /api/v1/webhooks/{id}/deliveries: the last two hundred tries.</summary>
    public Task<RenderedDocument> DeliveriesAsync(HttpRequest http, string id, CancellationToken cancellationToken) => WithOwnAsync(
        http, id, async webhook => ApiAnswer.Done(WebhookShapes.Deliveries, await journal.ReadAsync(webhook.Id, MostTries, cancellationToken)), cancellationToken);

    private Task<RenderedDocument> WithOwnAsync(HttpRequest http, string id, Func<Webhook, Task<RenderedDocument>> act, CancellationToken cancellationToken) =>
        AsOwnerAsync(http, async keyId => await webhooks.FindAsync(id, cancellationToken) is { } webhook && webhook.KeyId == keyId
            ? await act(webhook)
            : Problem.NotFound("This key has no webhook with that id.").ToDocument(PublishRequest.From(http, options).BaseUrl), cancellationToken);

    private async Task<RenderedDocument> AsOwnerAsync(HttpRequest http, Func<string, Task<RenderedDocument>> act, CancellationToken cancellationToken)
    {
        var request = PublishRequest.From(http, options);
        if (QueryReader.RefuseAll(http.Query) is { } problem)
            return problem.ToDocument(request.BaseUrl);
        var text = http.Headers[RateLimits.KeyHeader].ToString();
        return text.Length > 0 && await keys.FindAsync(text, cancellationToken) is { } key
            ? await act(key.Id)
            : Problem.Key($"Webhooks belong to a key: send yours in {RateLimits.KeyHeader}. Operators give keys out.").ToDocument(request.BaseUrl);
    }
}
