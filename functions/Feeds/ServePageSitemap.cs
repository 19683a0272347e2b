using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Sitemaps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>Front pages and lists in all languages: /sitemap-pages.xml.</summary>
public sealed class ServePageSitemap(Sitemaps sitemaps, PublishOptions options)
{
    [Function(nameof(ServePageSitemap))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap-pages.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await sitemaps.PagesAsync(PublishRequest.From(request, options), cancellationToken));
}
