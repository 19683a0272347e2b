using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The webhooks of a key: GET /api/v1/webhooks.</summary>
public sealed class ListWebhooks(WebhookApi api)
{
    [Function(nameof(ListWebhooks))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/webhooks")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(request, cancellationToken));
}
