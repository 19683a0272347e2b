using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>Our feeds in one language as a subscription list: /opml/{lang}.</summary>
public sealed class ServeLanguageOpml(Opml opml, PublishOptions options)
{
    [Function(nameof(ServeLanguageOpml))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "opml/" + ReadRoutes.Language)] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await opml.OwnAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
