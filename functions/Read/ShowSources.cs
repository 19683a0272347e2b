using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>All sources with their owners and rights: /{lang}/sources.</summary>
public sealed class ShowSources(SitePages pages, PublishOptions options)
{
    [Function(nameof(ShowSources))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/sources")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.SourcesAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
