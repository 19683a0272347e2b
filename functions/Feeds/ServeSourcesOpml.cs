using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The feeds of our sources as a subscription list: /opml/sources.</summary>
public sealed class ServeSourcesOpml(Opml opml, PublishOptions options)
{
    [Function(nameof(ServeSourcesOpml))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "opml/sources")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await opml.SourcesAsync(PublishRequest.From(request, options), cancellationToken));
}
