using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Status;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Whether the program can do its work: /health/ready.</summary>
public sealed class CheckReadiness(HealthReport health, PublishOptions options)
{
    [Function(nameof(CheckReadiness))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await health.ReadyAsync(PublishRequest.From(request, options), cancellationToken));
}
