using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>A new webhook: POST /api/v1/webhooks.</summary>
public sealed class CreateWebhook(WebhookApi api)
{
    [Function(nameof(CreateWebhook))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/webhooks")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.CreateAsync(request, cancellationToken));
}
