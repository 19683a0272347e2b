using Aggregator.Publish.Http;
using Aggregator.Publish.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>A translation part by part, for editors: /api/v1/articles/{id}/translations/{language}.</summary>
public sealed class ListTranslationParts(ReviewApi api)
{
    [Function(nameof(ListTranslationParts))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/articles/{id}/translations/{language}")] HttpRequest request, string id, string language,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.PartsAsync(request, id, language, cancellationToken));
}
