using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Packages as JSON: /api/v1/packages.</summary>
public sealed class ListPackages(PackageApi api, PublishOptions options)
{
    [Function(nameof(ListPackages))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/packages")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
