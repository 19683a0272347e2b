using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The page for developers: /api.</summary>
public sealed class ShowApi(DeveloperPages pages, PublishOptions options)
{
    [Function(nameof(ShowApi))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ApiAsync(PublishRequest.From(request, options), cancellationToken));
}
