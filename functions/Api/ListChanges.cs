using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>What was created, updated or withdrawn, oldest first: /api/v1/changes.</summary>
public sealed class ListChanges(ChangeApi api, PublishOptions options)
{
    [Function(nameof(ListChanges))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/changes")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
