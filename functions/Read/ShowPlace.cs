using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>One place: /{lang}/place/{slug}.</summary>
public sealed class ShowPlace(PlacePages pages, PublishOptions options)
{
    [Function(nameof(ShowPlace))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/place/{slug}")] HttpRequest request, string lang, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PlaceAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), slug, cancellationToken));
}
