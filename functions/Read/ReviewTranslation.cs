using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Editors correct a translation: /{lang}/a/{id}/translation.</summary>
public sealed class ReviewTranslation(ReviewPages pages, PublishOptions options)
{
    [Function(nameof(ReviewTranslation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = ReadRoutes.Language + "/a/{id}/translation")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ArticleAsync(request, PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
