using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The JSON feed: /feed.json.</summary>
public sealed class ServeJsonFeed(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeJsonFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "feed.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Json, PublishRequest.From(request, options), cancellationToken));
}
