using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The form for errors in a translation: /{lang}/a/{id}/translation/report.</summary>
public sealed class ReportTranslation(ReportPages pages, PublishOptions options)
{
    [Function(nameof(ReportTranslation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = ReadRoutes.Language + "/a/{id}/translation/report")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await (HttpMethods.IsPost(request.Method)
            ? pages.TakeAsync(request, PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken)
            : pages.ShowAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken)));
}
