using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>What readers reported, for editors: /{lang}/translations.</summary>
public sealed class ShowTranslationReports(ReviewPages pages, PublishOptions options)
{
    [Function(nameof(ShowTranslationReports))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = ReadRoutes.Language + "/translations")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ReportsAsync(request, PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
