using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>/robots.txt</summary>
public sealed class ServeRobots(SiteFiles files, PublishOptions options)
{
    [Function(nameof(ServeRobots))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request) =>
        new DocumentResult(files.Robots(PublishRequest.From(request, options)));
}
