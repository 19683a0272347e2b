using System.Text;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Feeds;

/// <summary>RSS 2.0, plain or with content:encoded the way WordPress writes it.</summary>
internal static class RssWriter
{
    public static string Write(FeedPage feed)
    {
        var full = feed.Style.Format == FeedFormat.RssWithContent;
        var xml = new StringBuilder(4096);
        var encoding = feed.Style.Encoding is FeedEncoding.Utf16 or FeedEncoding.Utf8DeclaredUtf16 ? "utf-16" : "UTF-8";
        xml.Put($"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n");
        xml.Append("<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:atom=\"http://www.w3.org/2005/Atom\"");
        if (full)
            xml.Append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"");
        xml.Append(">\n<channel>\n");
        xml.Put($"<title>{MarkupText.Escape(feed.Heading)}</title>\n<link>{feed.Edition.Origin}</link>\n<description>{MarkupText.Escape(feed.Heading)}</description>\n");
        xml.Put($"<language>{LanguageTag(feed.Edition.Language.Code)}</language>\n<lastBuildDate>{feed.Time(feed.Updated)}</lastBuildDate>\n");
        xml.Put($"<atom:link href=\"{MarkupText.Escape(feed.Address)}\" rel=\"self\" type=\"application/rss+xml\" />\n<generator>{MarkupText.Escape(feed.Publisher)}</generator>\n");
        xml.Append(full ? "<sy:updatePeriod>hourly</sy:updatePeriod>\n<sy:updateFrequency>1</sy:updateFrequency>\n" : "<ttl>10</ttl>\n");
        foreach (var article in feed.Articles)
            Append(xml, feed, article, full);
        return xml.Append("</channel>\n</rss>\n").ToString();
    }

    private static void Append(StringBuilder xml, FeedPage feed, InventedArticle article, bool full)
    {
        xml.Put($"<item>\n<title>{feed.Title(article)}</title>\n<link>{feed.Link(article)}</link>\n");
        xml.Append(full
            ? $"<guid isPermaLink=\"false\">{feed.Edition.Origin}/?p={ArticleAddress.NumberOf(article)}</guid>\n"
            : $"<guid isPermaLink=\"true\">{MarkupText.Escape(article.Url)}</guid>\n");
        xml.Put($"<pubDate>{feed.Time(article.Published)}</pubDate>\n");
        if (full && article.Byline is { } byline)
            xml.Put($"<dc:creator><![CDATA[{byline}]]></dc:creator>\n");
        if (full || article.Number % 2 == 0)
            xml.Put($"<category>{MarkupText.Escape(feed.Edition.Language.Section(article.Section))}</category>\n");
        xml.Put($"<description>{feed.Summary(article)}</description>\n").Append(feed.Picture(article));
        if (full)
            xml.Put($"<content:encoded><![CDATA[{FeedPage.Content(article)}]]></content:encoded>\n");
        xml.Append("</item>\n");
    }

    private static string LanguageTag(string code) => code switch
    {
        "vi" => "vi-vn",
        "zh-Hans" => "zh-cn",
        _ => code,
    };
}
