using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>One package: /{lang}/package/{slug}.</summary>
public sealed class ShowPackage(PackagePages pages, PublishOptions options)
{
    [Function(nameof(ShowPackage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/package/{slug}")] HttpRequest request, string lang, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PackageAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), slug, cancellationToken));
}
