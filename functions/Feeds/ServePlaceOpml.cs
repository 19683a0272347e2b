using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feeds about a place as a subscription list: /opml/place/{slug}, or as other portals call it /opml/province/{slug}.</summary>
public sealed class ServePlaceOpml(Opml opml, PublishOptions options)
{
    [Function(nameof(ServePlaceOpml))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "opml/{kind:regex(^(place|province)$)}/{slug}")] HttpRequest request,
        string slug, CancellationToken cancellationToken) =>
        new DocumentResult(await opml.PlaceAsync(PublishRequest.From(request, options), slug, cancellationToken));
}
