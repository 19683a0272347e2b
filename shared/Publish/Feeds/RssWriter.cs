using System.Net;
using System.Xml;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Feeds;

/// <summary>RSS 2.0.11 with the modules that readers know: content, dc, dcterms, media and Atom links.</summary>
public static class RssWriter
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    public static byte[] Write(FeedPage feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, FeedXml.Content);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCore);
        xml.WriteAttributeString("xmlns", "dcterms", null, FeedXml.DublinCoreTerms);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.HomeUrl);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language.Tag);
        xml.WriteElementString("lastBuildDate", FeedText.Rfc822(feed.Updated));
        xml.WriteElementString("docs", "https://www.rssboard.org/rss-specification");
        xml.WriteElementString("ttl", "5");
        WriteLink(xml, "self", feed.SelfUrl, "application/rss+xml");
        foreach (var (relation, address) in feed.OtherLinks)
            WriteLink(xml, relation, address, relation == FeedPage.HubRelation ? null : "application/rss+xml");
        foreach (var card in feed.Articles)
            WriteItem(xml, feed, card);
        foreach (var withdrawal in feed.Withdrawals)
            WriteNotice(xml, feed, withdrawal);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedPage feed, CardView card)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", card.Title);
        xml.WriteElementString("link", feed.PageOf(card));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(FeedId.OfArticle(card.Id));
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedText.Rfc822(FeedPage.PublishedOf(card)));
        // Readers take a description as HTML, so plain text is escaped once more.
        if (feed.SummaryOf(card) is { } summary)
            xml.WriteElementString("description", WebUtility.HtmlEncode(summary));
        if (feed.ContentOf(card) is { } content)
            xml.WriteElementString("content", "encoded", FeedXml.Content, content);
        WriteAttribution(xml, feed, card);
        WriteCategories(xml, feed, card);
        if (card.Image is { } image)
            FeedXml.WritePicture(xml, image, feed.PictureOf(card));
        xml.WriteEndElement();
    }

    // RSS has no tombstones: an item with the same guid takes the article's place in every reader.
    private static void WriteNotice(XmlWriter xml, FeedPage feed, Withdrawal withdrawal)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", feed.Text.Changes.Notice);
        xml.WriteElementString("link", feed.PageOf(withdrawal));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(FeedId.OfArticle(withdrawal.ArticleId));
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedText.Rfc822(withdrawal.At));
        xml.WriteElementString("description", FeedText.XmlSafe(WebUtility.HtmlEncode(feed.NoticeOf(withdrawal))));
        xml.WriteEndElement();
    }

    private static void WriteAttribution(XmlWriter xml, FeedPage feed, CardView card)
    {
        xml.WriteStartElement("source");
        xml.WriteAttributeString("url", FeedPage.FeedOf(card.Source));
        xml.WriteString(card.Source.NameVi);
        xml.WriteEndElement();
        WriteLink(xml, "via", card.OriginalUrl, "text/html");
        xml.WriteElementString("dc", "creator", FeedXml.DublinCore, card.Authors.Count > 0 ? string.Join(", ", card.Authors) : card.Source.NameVi);
        xml.WriteElementString("dc", "publisher", FeedXml.DublinCore, card.Source.NameVi);
        xml.WriteElementString("dc", "rights", FeedXml.DublinCore, feed.RightsOf(card));
        xml.WriteElementString("dc", "language", FeedXml.DublinCore, card.TitleTag);
        xml.WriteElementString("dcterms", "dateAccepted", FeedXml.DublinCoreTerms, Rfc3339.Format(card.FirstSeen));
        xml.WriteElementString("dcterms", "modified", FeedXml.DublinCoreTerms, Rfc3339.Format(card.LastChange));
    }

    private static void WriteCategories(XmlWriter xml, FeedPage feed, CardView card)
    {
        foreach (var topic in card.Topics)
            WriteCategory(xml, feed.TopicScheme, TopicNames.Of(topic, feed.Text));
        foreach (var place in card.Places)
            WriteCategory(xml, feed.PlaceScheme, PlaceNames.Of(place, feed.Language));
    }

    private static void WriteCategory(XmlWriter xml, string domain, string name)
    {
        xml.WriteStartElement("category");
        xml.WriteAttributeString("domain", domain);
        xml.WriteString(name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("atom", "link", FeedXml.Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }
}
