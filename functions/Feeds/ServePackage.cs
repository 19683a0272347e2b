using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The file of a package: /packages/{slug}.zip.</summary>
public sealed class ServePackage(PackageReader packages, PublishOptions options)
{
    [Function(nameof(ServePackage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "packages/{slug}.zip")] HttpRequest request, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await packages.FileAsync(PublishRequest.From(request, options), slug, cancellationToken));
}
