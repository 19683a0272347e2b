using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>All packages: /{lang}/packages.</summary>
public sealed class ShowPackages(PackagePages pages, PublishOptions options)
{
    [Function(nameof(ShowPackages))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/packages")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ListAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
