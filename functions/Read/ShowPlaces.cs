using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The map and the list of all places: /{lang}/places.</summary>
public sealed class ShowPlaces(PlacePages pages, PublishOptions options)
{
    [Function(nameof(ShowPlaces))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/places")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PlacesAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
