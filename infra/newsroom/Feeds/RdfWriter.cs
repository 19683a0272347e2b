using System.Text;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Feeds;

/// <summary>RSS 1.0 (RDF Site Summary) with Dublin Core.</summary>
internal static class RdfWriter
{
    public static string Write(FeedPage feed)
    {
        var xml = new StringBuilder(4096);
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
        xml.Put($" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\" xml:lang=\"{feed.Edition.Language.Code}\">\n");
        xml.Put($"<channel rdf:about=\"{MarkupText.Escape(feed.Address)}\">\n<title>{MarkupText.Escape(feed.Heading)}</title>\n<link>{feed.Edition.Origin}</link>\n");
        xml.Put($"<description>{MarkupText.Escape(feed.Publisher)}</description>\n<dc:language>{feed.Edition.Language.Code}</dc:language>\n<dc:date>{FeedTimes.Iso(feed.Updated)}</dc:date>\n<items><rdf:Seq>\n");
        foreach (var article in feed.Articles)
            xml.Put($"<rdf:li rdf:resource=\"{MarkupText.Escape(article.Url)}\" />\n");
        xml.Append("</rdf:Seq></items>\n</channel>\n");
        foreach (var article in feed.Articles)
            Append(xml, feed, article);
        return xml.Append("</rdf:RDF>\n").ToString();
    }

    private static void Append(StringBuilder xml, FeedPage feed, InventedArticle article)
    {
        xml.Put($"<item rdf:about=\"{MarkupText.Escape(article.Url)}\">\n<title>{feed.Title(article)}</title>\n<link>{feed.Link(article)}</link>\n");
        xml.Put($"<description>{feed.Summary(article)}</description>\n<dc:date>{FeedTimes.Iso(article.Published)}</dc:date>\n");
        xml.Put($"<dc:subject>{MarkupText.Escape(feed.Edition.Language.Section(article.Section))}</dc:subject>\n");
        if (article.Byline is { } byline)
            xml.Put($"<dc:creator>{MarkupText.Escape(byline)}</dc:creator>\n");
        xml.Append(feed.Style.Pictures == Invent.FeedPictures.Media ? feed.Picture(article) : "").Append("</item>\n");
    }
}
