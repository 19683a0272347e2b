using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>A search as a feed: /search/feed.xml?q=…</summary>
public sealed class ServeSearchAtom(SearchFeeds feeds, PublishOptions options)
{
    [Function(nameof(ServeSearchAtom))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "search/feed.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Atom, PublishRequest.From(request, options), cancellationToken));
}
