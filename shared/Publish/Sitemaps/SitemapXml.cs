using System.Xml;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;

namespace Aggregator.Publish.Sitemaps;

/// <summary>Writes sitemaps (sitemaps.org 0.9) with the extensions for news and for siblings in other languages.</summary>
internal static class SitemapXml
{
    public const string ContentType = "application/xml; charset=utf-8";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static RenderedDocument Document(string root, string cacheControl, Action<XmlWriter> write) =>
        new(ContentType, FeedXml.Write(xml =>
        {
            xml.WriteStartElement(root, Sitemap);
            xml.WriteAttributeString("xmlns", "news", null, News);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            write(xml);
            xml.WriteEndElement();
        }))
        {
            CacheControl = cacheControl,
        };

    public static void Write(XmlWriter xml, string name, string address, DateTimeOffset? changed, Action? more = null)
    {
        xml.WriteStartElement(name, Sitemap);
        xml.WriteElementString("loc", Sitemap, address);
        if (changed is { } time)
            xml.WriteElementString("lastmod", Sitemap, Rfc3339.Format(time));
        more?.Invoke();
        xml.WriteEndElement();
    }
}
