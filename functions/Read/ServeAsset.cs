using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The style sheet and icons: /assets/{name}.</summary>
public sealed class ServeAsset(Assets assets, SitePages pages, PublishOptions options)
{
    [Function(nameof(ServeAsset))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request, string name) =>
        new DocumentResult(
            assets.Find(name, request.Query["v"]) ?? await pages.NotFoundAsync(PublishRequest.From(request, options)));
}
