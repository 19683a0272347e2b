using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The RSS feed: /rss.xml.</summary>
public sealed class ServeRss(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeRss))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "rss.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Rss, PublishRequest.From(request, options), cancellationToken));
}
