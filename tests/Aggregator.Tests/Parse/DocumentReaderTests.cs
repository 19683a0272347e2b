using System.Text;
using Aggregator.Fetch;
using Aggregator.Parse;
using Aggregator.Sources;

namespace Aggregator.Tests.Parse;

public sealed class DocumentReaderTests
{
    private const string Rss = "<rss version='2.0'><channel><title>A</title></channel></rss>";
    private const string Sitemap = "<?xml version='1.0'?><urlset><url><loc>https://a.vn/1</loc></url></urlset>";
    private const string Html = "<!DOCTYPE html><html><body><h2><a href='/tin-moi-nhat-trong-ngay-hom-nay-12345.html'>Tin mới nhất trong ngày hôm nay</a></h2></body></html>";

    [Theory]
    [InlineData(EndpointKind.Feed, Rss, "rss-2.0")]
    [InlineData(EndpointKind.Feed, Sitemap, "sitemap")]
    [InlineData(EndpointKind.Listing, Rss, "rss-2.0")]
    [InlineData(EndpointKind.Listing, Sitemap, "sitemap")]
    [InlineData(EndpointKind.Listing, Html, "listing")]
    [InlineData(EndpointKind.Listing, "<div><h2><a href='/a-b-c-d-e-12345.html'>Một hai ba bốn năm sáu</a></h2></div>", "listing")]
    [InlineData(EndpointKind.Sitemap, Sitemap, "sitemap")]
    [InlineData(EndpointKind.Sitemap, Rss, "rss-2.0")]
    public void Document_IsReadAsWhatItIs(EndpointKind kind, string body, string format) =>
        Assert.Equal(format, Assert.IsType<ParseOutcome.Parsed>(Read(kind, body)).Document.Format);

    [Theory]
    [InlineData(EndpointKind.Feed, Html, "HTML instead of a feed")]
    [InlineData(EndpointKind.Sitemap, Html, "HTML instead of a sitemap")]
    [InlineData(EndpointKind.Feed, "", "empty body")]
    [InlineData(EndpointKind.Listing, "", "empty body")]
    [InlineData(EndpointKind.Sitemap, "", "empty body")]
    [InlineData(
        EndpointKind.Sitemap, "<?xml version='1.0'?><sitemapindex><sitemap><loc>https://a.vn/1.xml</loc></sitemap></sitemapindex>",
        "An index of 1 sitemaps instead of articles; the catalogue should name one of them.")]
    public void Document_ThatIsSomethingElse_SaysSo(EndpointKind kind, string body, string reason) =>
        Assert.Equal(reason, Assert.IsType<ParseOutcome.NotAFeed>(Read(kind, body)).Reason);

    private static ParseOutcome Read(EndpointKind kind, string body)
    {
        var url = new Uri("https://a.vn/x");
        var document = new FetchedDocument { RequestedUrl = url, FinalUrl = url, Body = Encoding.UTF8.GetBytes(body), BodyHash = "", FetchedAt = DateTimeOffset.UnixEpoch };
        return DocumentReader.Read(document, new Endpoint { Id = "a~1", SourceId = "a", Url = url, Kind = kind });
    }
}
