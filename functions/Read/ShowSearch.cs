using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Search: /{lang}/search?q=…</summary>
public sealed class ShowSearch(SearchPages pages, PublishOptions options)
{
    [Function(nameof(ShowSearch))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/search")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.SearchAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
