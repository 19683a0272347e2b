using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Sources;

namespace Aggregator.Parse;

/// <summary>Reads what came from an endpoint by what it is and by what the endpoint is meant to give.</summary>
public static class DocumentReader
{
    private const int SniffedBytes = 4_096;

    /// <summary>
    /// A feed or sitemap is read as such wherever it turns up; HTML is only read as a listing where a listing was
    /// expected, because from a feed's address it is an error page.
    /// </summary>
    public static ParseOutcome Read(FetchedDocument document, Endpoint endpoint)
    {
        var (body, contentType, url) = (document.Body, document.ContentType, document.FinalUrl);
        var head = Head(document);
        if (SitemapParser.IsSitemap(head)) return OnlyArticles(SitemapParser.Parse(body, contentType, url));
        return endpoint.Kind switch
        {
            EndpointKind.Listing when BodyKind.Of(head) is BodyKind.Kind.Html or BodyKind.Kind.Text => ListingParser.Parse(body, contentType, url, endpoint.ListingRule),
            EndpointKind.Listing => ReadFeedOrListing(document, endpoint),
            EndpointKind.Sitemap when BodyKind.Of(head) is BodyKind.Kind.Text or BodyKind.Kind.Html or BodyKind.Kind.Empty => OnlyArticles(SitemapParser.Parse(body, contentType, url)),
            _ => FeedParser.Parse(body, contentType, url),
        };
    }

    /// <summary>What the document is, whatever it should be.</summary>
    internal static BodyKind.Kind KindOf(FetchedDocument document) => BodyKind.Of(Head(document));

    // Markup and UTF-16 both show in the first bytes; only these are decoded to choose.
    private static string Head(FetchedDocument document) =>
        TextDecoder.Decode(document.Body.Span[..Math.Min(document.Body.Length, SniffedBytes)], document.ContentType).Text;

    // An index names other sitemaps, thousands of them at some outlets; its entries are no articles.
    private static ParseOutcome OnlyArticles(ParseOutcome outcome) =>
        outcome is ParseOutcome.Parsed { Document: { Format: SitemapParser.IndexFormat } index }
            ? new ParseOutcome.NotAFeed(
                $"An index of {index.Entries.Count} sitemaps instead of articles; the catalogue should name one of them.")
            : outcome;

    // Fragments of a page do not begin with <html>; what is no feed is read as a listing.
    private static ParseOutcome ReadFeedOrListing(FetchedDocument document, Endpoint endpoint)
    {
        var feed = FeedParser.Parse(document.Body, document.ContentType, document.FinalUrl);
        return feed is ParseOutcome.Parsed ? feed : ListingParser.Parse(document.Body, document.ContentType, document.FinalUrl, endpoint.ListingRule);
    }
}
