using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>/api/v1/places</summary>
public sealed class ListPlaces(CatalogueApi api, PublishOptions options)
{
    [Function(nameof(ListPlaces))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/places")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.PlacesAsync(PublishRequest.From(request, options), cancellationToken));
}
