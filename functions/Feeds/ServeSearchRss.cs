using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>A search as a feed: /search/rss.xml?q=…</summary>
public sealed class ServeSearchRss(SearchFeeds feeds, PublishOptions options)
{
    [Function(nameof(ServeSearchRss))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "search/rss.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Rss, PublishRequest.From(request, options), cancellationToken));
}
