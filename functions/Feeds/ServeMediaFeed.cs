using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feed of pictures or videos in one language: /{lang}/pictures/feed.xml and so on.</summary>
public sealed class ServeMediaFeed(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeMediaFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = ReadRoutes.Language + "/{kind:regex(^(pictures|videos)$)}/{file:regex(" + FeedLinks.FilePattern + ")}")] HttpRequest request, string lang, string kind, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(file, ReadRoutes.Parse(lang), kind, null, PublishRequest.From(request, options), cancellationToken));
}
