using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Saves a package of a partner: POST /api/v1/packages.</summary>
public sealed class SavePackage(PackageApi api, PublishOptions options)
{
    [Function(nameof(SavePackage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/packages")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.SaveAsync(request, PublishRequest.From(request, options), cancellationToken));
}
