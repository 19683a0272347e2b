using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Sitemaps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The news of two days: /sitemap-news.xml.</summary>
public sealed class ServeNewsSitemap(Sitemaps sitemaps, PublishOptions options)
{
    [Function(nameof(ServeNewsSitemap))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap-news.xml")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await sitemaps.NewsAsync(PublishRequest.From(request, options), cancellationToken));
}
