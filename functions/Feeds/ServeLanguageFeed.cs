using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feed of one language: /{lang}/feed.xml, /{lang}/rss.xml, /{lang}/feed.json.</summary>
public sealed class ServeLanguageFeed(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeLanguageFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = ReadRoutes.Language + "/{file:regex(" + FeedLinks.FilePattern + ")}")] HttpRequest request, string lang, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(file, ReadRoutes.Parse(lang), null, null, PublishRequest.From(request, options), cancellationToken));
}
