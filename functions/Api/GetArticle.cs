using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>One article as JSON: /api/v1/articles/{id}.</summary>
public sealed class GetArticle(ArticleApi api, PublishOptions options)
{
    [Function(nameof(GetArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/articles/{id:regex(^[^.]+$)}")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ArticleAsync(PublishRequest.From(request, options), id, cancellationToken));
}
