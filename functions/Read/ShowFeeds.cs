using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Feeds and API explained: /feeds.</summary>
public sealed class ShowFeeds(SitePages pages, PublishOptions options)
{
    [Function(nameof(ShowFeeds))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.FeedsAsync(PublishRequest.From(request, options), cancellationToken));
}
