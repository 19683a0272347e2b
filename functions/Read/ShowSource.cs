using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The newest articles of one source: /{lang}/source/{id}.</summary>
public sealed class ShowSource(ListPages pages, PublishOptions options)
{
    [Function(nameof(ShowSource))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/source/{id}")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.SourceAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
