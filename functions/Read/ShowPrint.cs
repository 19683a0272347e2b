using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>A copy to print: /{lang}/a/{id}/republish/print.</summary>
public sealed class ShowPrint(CopyPages pages, PublishOptions options)
{
    [Function(nameof(ShowPrint))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/a/{id}/republish/print")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PrintAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
