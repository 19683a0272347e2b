using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Chosen articles: /{lang}/basket.</summary>
public sealed class ShowBasket(BasketPages pages, PublishOptions options)
{
    [Function(nameof(ShowBasket))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/basket")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ShowAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
