using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>/api/v1/sources</summary>
public sealed class ListSources(CatalogueApi api, PublishOptions options)
{
    [Function(nameof(ListSources))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/sources")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.SourcesAsync(PublishRequest.From(request, options), cancellationToken));
}
