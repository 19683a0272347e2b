using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Sitemaps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Feeds;

/// <summary>The articles of a week: /sitemap-2026-03-1.xml and so on.</summary>
public sealed class ServeMonthSitemap(Sitemaps sitemaps, PublishOptions options)
{
    [Function(nameof(ServeMonthSitemap))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{file:regex(" + SitemapPart.FilePattern + ")}")] HttpRequest request, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await sitemaps.MonthAsync(PublishRequest.From(request, options), file, cancellationToken));
}
