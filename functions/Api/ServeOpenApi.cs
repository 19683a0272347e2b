using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The API described for programs: /openapi.json.</summary>
public sealed class ServeOpenApi(OpenApi api, PublishOptions options)
{
    [Function(nameof(ServeOpenApi))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "openapi.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ReadAsync(PublishRequest.From(request, options), cancellationToken));
}
