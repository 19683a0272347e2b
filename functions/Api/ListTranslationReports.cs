using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Errors that readers reported, for editors: /api/v1/translations/reports.</summary>
public sealed class ListTranslationReports(ReviewApi api)
{
    [Function(nameof(ListTranslationReports))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/translations/reports")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ReportsAsync(request, cancellationToken));
}
