using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Deletes a package of a partner: DELETE /api/v1/packages/{slug}.</summary>
public sealed class DeletePackage(PackageApi api, PublishOptions options)
{
    [Function(nameof(DeletePackage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/packages/{slug}")] HttpRequest request, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.DeleteAsync(request, PublishRequest.From(request, options), slug, cancellationToken));
}
