using Aggregator.Insight;
using Aggregator.Sources;

namespace Aggregator.Tests.Insight;

public sealed class ContentTypeCheckTests
{
    [Theory]
    [InlineData(EndpointKind.Feed, "application/rss+xml; charset=utf-8", true)]
    [InlineData(EndpointKind.Feed, "text/xml", true)]
    [InlineData(EndpointKind.Feed, "application/feed+json", true)]
    [InlineData(EndpointKind.Feed, "text/plain", true)]
    [InlineData(EndpointKind.Sitemap, "application/x-gzip", true)]
    [InlineData(EndpointKind.Listing, "text/html", true)]
    [InlineData(EndpointKind.Feed, null, true)]
    [InlineData(EndpointKind.Feed, "nonsense", true)]
    [InlineData(EndpointKind.Feed, "image/png", false)]
    [InlineData(EndpointKind.Feed, "text/html; charset=utf-8", false)]
    [InlineData(EndpointKind.Feed, "application/octet-stream", false)]
    public void Warnings_OnlyForWhatItIsNot(EndpointKind kind, string? type, bool fits) =>
        Assert.Equal(fits, !ContentTypeCheck.Warnings(kind, type).Any());
}
