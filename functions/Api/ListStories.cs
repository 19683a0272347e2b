using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Events that several outlets report: /api/v1/stories.</summary>
public sealed class ListStories(StoryApi api, PublishOptions options)
{
    [Function(nameof(ListStories))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/stories")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.ListAsync(PublishRequest.From(request, options), cancellationToken));
}
