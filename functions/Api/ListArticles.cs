using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Articles as JSON, newest first: /api/v1/articles.</summary>
public sealed class ListArticles(ArticleApi api, PublishOptions options)
{
    [Function(nameof(ListArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/articles")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
