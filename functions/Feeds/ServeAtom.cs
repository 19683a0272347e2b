using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The Atom feed: /feed.xml.</summary>
public sealed class ServeAtom(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeAtom))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "feed.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(FeedFormat.Atom, PublishRequest.From(request, options), cancellationToken));
}
