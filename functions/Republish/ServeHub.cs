using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Push.Hub;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Republish;

/// <summary>The WebSub hub of our feeds: POST /hub.</summary>
public sealed class ServeHub(HubRequests hub, PublishOptions options)
{
    [Function(nameof(ServeHub))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hub")] HttpRequest request, CancellationToken cancellationToken) =>
        new DocumentResult(await hub.TakeAsync(request, PublishRequest.From(request, options), cancellationToken));
}
