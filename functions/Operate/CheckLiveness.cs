using Aggregator.Publish.Http;
using Aggregator.Publish.Status;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Whether the program runs: /health/live.</summary>
public sealed class CheckLiveness
{
    [Function(nameof(CheckLiveness))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/live")] HttpRequest request) =>
        new DocumentResult(HealthReport.Live());
}
