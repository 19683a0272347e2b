using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>One package as JSON: /api/v1/packages/{slug}.</summary>
public sealed class GetPackage(PackageApi api, PublishOptions options)
{
    [Function(nameof(GetPackage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/packages/{slug}")] HttpRequest request, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.PackageAsync(PublishRequest.From(request, options), slug, cancellationToken));
}
