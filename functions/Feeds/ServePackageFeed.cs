using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Packages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feeds of a package: /{lang}/package/{slug}/feed.xml and so on.</summary>
public sealed class ServePackageFeed(PackageReader packages, PublishOptions options)
{
    [Function(nameof(ServePackageFeed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = ReadRoutes.Language + "/package/{slug}/{file:regex(" + FeedLinks.FilePattern + ")}")] HttpRequest request, string lang, string slug, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await packages.FeedAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), slug, file, cancellationToken));
}
