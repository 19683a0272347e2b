using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feed beside a list: /{lang}/topic/{name}/feed.xml and so on, for topics, places, sources and stories.</summary>
public sealed class ServeListFeed(FeedPublisher feeds, PublishOptions options)
{
    [Function(nameof(ServeListFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = ReadRoutes.Language + "/{kind:regex(^(topic|place|source|story)$)}/{name}/{file:regex(" + FeedLinks.FilePattern + ")}")] HttpRequest request, string lang, string kind, string name, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await feeds.ReadAsync(file, ReadRoutes.Parse(lang), kind, name, PublishRequest.From(request, options), cancellationToken));
}
