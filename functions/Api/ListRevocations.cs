using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>What was withdrawn: /api/v1/revocations.</summary>
public sealed class ListRevocations(RevocationApi api, PublishOptions options)
{
    [Function(nameof(ListRevocations))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/revocations")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
