using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Sitemaps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The index of sitemaps: /sitemap.xml.</summary>
public sealed class ServeSitemap(Sitemaps sitemaps, PublishOptions options)
{
    [Function(nameof(ServeSitemap))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await sitemaps.IndexAsync(PublishRequest.From(request, options), cancellationToken));
}
