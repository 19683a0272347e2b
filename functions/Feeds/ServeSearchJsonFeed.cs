using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>A search as a feed: /search/feed.json?q=…</summary>
public sealed class ServeSearchJsonFeed(SearchFeeds feeds, PublishOptions options)
{
    [Function(nameof(ServeSearchJsonFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "search/feed.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Json, PublishRequest.From(request, options), cancellationToken));
}
