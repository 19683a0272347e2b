using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Numbers of articles: /api/v1/stats/coverage.</summary>
public sealed class GetCoverage(CoverageApi api, PublishOptions options)
{
    [Function(nameof(GetCoverage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/stats/coverage")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ReadAsync(PublishRequest.From(request, options), cancellationToken));
}
