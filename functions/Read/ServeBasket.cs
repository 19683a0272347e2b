using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Chosen articles as a file: /{lang}/basket.zip.</summary>
public sealed class ServeBasket(BasketPages pages, PublishOptions options)
{
    [Function(nameof(ServeBasket))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/basket.zip")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.FileAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
