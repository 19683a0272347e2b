using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>How others may take an article: /{lang}/a/{id}/republish.</summary>
public sealed class ShowRepublish(CopyPages pages, PublishOptions options)
{
    [Function(nameof(ShowRepublish))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/a/{id}/republish")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.RepublishAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
