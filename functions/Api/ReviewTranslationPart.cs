using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>An editor corrects or confirms a part: POST /api/v1/articles/{id}/translations/{language}.</summary>
public sealed class ReviewTranslationPart(ReviewApi api)
{
    [Function(nameof(ReviewTranslationPart))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/articles/{id}/translations/{language}")] HttpRequest request, string id, string language,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ReviewAsync(request, id, language, cancellationToken));
}
