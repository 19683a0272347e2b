using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The front page: /{lang}/.</summary>
public sealed class ShowHome(HomePages pages, PublishOptions options)
{
    [Function(nameof(ShowHome))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.HomeAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
