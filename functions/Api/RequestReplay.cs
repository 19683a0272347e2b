using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The events of a day once more: POST /api/v1/webhooks/{id}/replay.</summary>
public sealed class RequestReplay(WebhookApi api)
{
    [Function(nameof(RequestReplay))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/webhooks/{id}/replay")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ReplayAsync(request, id, cancellationToken));
}
