using System.Text;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Feeds;

/// <summary>A sitemap with the news extension (sitemaps.org 0.9, Google's sitemap-news 0.9).</summary>
internal static class SitemapWriter
{
    public static string Write(FeedPage feed)
    {
        var xml = new StringBuilder(4096);
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n");
        foreach (var article in feed.Articles)
        {
            xml.Put($"<url><loc>{MarkupText.Escape(article.Url)}</loc><news:news><news:publication><news:name>{MarkupText.Escape(feed.Publisher)}</news:name>");
            xml.Put($"<news:language>{article.Language.Split('-')[0]}</news:language></news:publication><news:publication_date>{FeedTimes.Iso(article.Published)}</news:publication_date>");
            xml.Put($"<news:title>{MarkupText.Escape(article.Title)}</news:title></news:news>");
            if (article.Pictures.Count > 0)
                xml.Put($"<image:image><image:loc>{article.Pictures[0].Url}</image:loc></image:image>");
            xml.Append("</url>\n");
        }
        return xml.Append("</urlset>\n").ToString();
    }
}
