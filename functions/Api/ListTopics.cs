using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>/api/v1/topics</summary>
public sealed class ListTopics(CatalogueApi api, PublishOptions options)
{
    [Function(nameof(ListTopics))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/topics")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.TopicsAsync(PublishRequest.From(request, options), cancellationToken));
}
