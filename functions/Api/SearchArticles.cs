using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Search as JSON: /api/v1/search.</summary>
public sealed class SearchArticles(SearchApi api, PublishOptions options)
{
    [Function(nameof(SearchArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/search")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.SearchAsync(PublishRequest.From(request, options), cancellationToken));
}
