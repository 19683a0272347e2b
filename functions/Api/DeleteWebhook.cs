using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Ends a webhook: DELETE /api/v1/webhooks/{id}.</summary>
public sealed class DeleteWebhook(WebhookApi api)
{
    [Function(nameof(DeleteWebhook))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/webhooks/{id}")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.DeleteAsync(request, id, cancellationToken));
}
