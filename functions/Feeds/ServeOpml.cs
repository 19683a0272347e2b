using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>Our feeds as a subscription list: /opml.</summary>
public sealed class ServeOpml(Opml opml, PublishOptions options)
{
    [Function(nameof(ServeOpml))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "opml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await opml.OwnAsync(PublishRequest.From(request, options), InterfaceLanguages.English, cancellationToken));
}
