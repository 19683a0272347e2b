using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>One event with all of its articles: /api/v1/stories/{id}.</summary>
public sealed class GetStory(StoryApi api, PublishOptions options)
{
    [Function(nameof(GetStory))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/stories/{id}")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.StoryAsync(PublishRequest.From(request, options), id, cancellationToken));
}
