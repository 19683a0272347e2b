using Aggregator.Publish;
using Aggregator.Publish.Dumps;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The monthly dumps: /api/v1/dumps.</summary>
public sealed class ListDumps(DumpReader dumps, PublishOptions options)
{
    [Function(nameof(ListDumps))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/dumps")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await dumps.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
