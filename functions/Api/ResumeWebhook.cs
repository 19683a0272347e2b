using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Lets a paused webhook work again: POST /api/v1/webhooks/{id}/resume.</summary>
public sealed class ResumeWebhook(WebhookApi api)
{
    [Function(nameof(ResumeWebhook))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/webhooks/{id}/resume")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ResumeAsync(request, id, cancellationToken));
}
