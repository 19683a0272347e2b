using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>A report is settled: DELETE /api/v1/translations/reports/{id}.</summary>
public sealed class SettleTranslationReport(ReviewApi api)
{
    [Function(nameof(SettleTranslationReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/translations/reports/{id}")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.SettleAsync(request, id, cancellationToken));
}
