using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>What was sent to a webhook and what came back: GET /api/v1/webhooks/{id}/deliveries.</summary>
public sealed class ListDeliveries(WebhookApi api)
{
    [Function(nameof(ListDeliveries))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/webhooks/{id}/deliveries")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.DeliveriesAsync(request, id, cancellationToken));
}
