using System.Xml;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    public static byte[] Write(FeedPage feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteAttributeString("xmlns", "dcterms", null, FeedXml.DublinCoreTerms);
        if (feed.Withdrawals.Count > 0)
            xml.WriteAttributeString("xmlns", "at", null, FeedXml.Tombstones);
        xml.WriteAttributeString("xml", "lang", null, feed.Language.Tag);
        xml.WriteElementString("id", FeedXml.Atom, feed.Id);
        xml.WriteElementString("title", FeedXml.Atom, feed.Title);
        xml.WriteElementString("subtitle", FeedXml.Atom, feed.Description);
        xml.WriteElementString("updated", FeedXml.Atom, Rfc3339.Format(feed.Updated));
        WriteLink(xml, "self", feed.SelfUrl, "application/atom+xml");
        WriteLink(xml, "alternate", feed.HomeUrl, "text/html");
        foreach (var (relation, address) in feed.OtherLinks)
            WriteLink(xml, relation, address, relation == FeedPage.HubRelation ? null : "application/atom+xml");
        WritePerson(xml, feed.SiteName, feed.BaseUrl + "/");
        xml.WriteElementString("icon", FeedXml.Atom, feed.BaseUrl + "/favicon.ico");
        xml.WriteElementString("rights", FeedXml.Atom, feed.Text.Site.Promise);
        foreach (var card in feed.Articles)
            WriteEntry(xml, feed, card);
        foreach (var withdrawal in feed.Withdrawals)
            WriteTombstone(xml, feed, withdrawal);
        xml.WriteEndElement();
    });

    // RFC 6721.
    private static void WriteTombstone(XmlWriter xml, FeedPage feed, Withdrawal withdrawal)
    {
        xml.WriteStartElement("at", "deleted-entry", FeedXml.Tombstones);
        xml.WriteAttributeString("ref", FeedId.OfArticle(withdrawal.ArticleId));
        xml.WriteAttributeString("when", Rfc3339.Format(withdrawal.At));
        xml.WriteElementString("at", "comment", FeedXml.Tombstones, FeedText.XmlSafe(feed.NoticeOf(withdrawal)));
        WriteLink(xml, "alternate", feed.PageOf(withdrawal), "text/html");
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedPage feed, CardView card)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        xml.WriteElementString("id", FeedXml.Atom, FeedId.OfArticle(card.Id));
        WriteText(xml, "title", card.Title, card.TitleTag);
        WriteLink(xml, "alternate", feed.PageOf(card), "text/html");
        WriteLink(xml, "via", card.OriginalUrl, "text/html", card.OriginalLanguage);
        xml.WriteElementString("published", FeedXml.Atom, Rfc3339.Format(FeedPage.PublishedOf(card)));
        xml.WriteElementString("updated", FeedXml.Atom, Rfc3339.Format(card.LastChange));
        xml.WriteElementString("dcterms", "dateAccepted", FeedXml.DublinCoreTerms, Rfc3339.Format(card.FirstSeen));
        WriteAuthors(xml, card);
        WriteCategories(xml, feed, card);
        if (feed.SummaryOf(card) is { } summary)
            WriteText(xml, "summary", summary, card.ExcerptTag);
        if (feed.ContentOf(card) is { } content)
            WriteContent(xml, content, feed.ContentTagOf(card));
        xml.WriteElementString("rights", FeedXml.Atom, feed.RightsOf(card));
        if (card.Image is { } image)
            FeedXml.WritePicture(xml, image, feed.PictureOf(card));
        WriteSource(xml, feed, card);
        xml.WriteEndElement();
    }

    // The byline; where there is none, the outlet.
    private static void WriteAuthors(XmlWriter xml, CardView card)
    {
        foreach (var author in card.Authors)
            WritePerson(xml, author, null);
        if (card.Authors.Count == 0)
            WritePerson(xml, card.Source.NameVi, card.Source.Homepage.AbsoluteUri);
    }

    private static void WriteCategories(XmlWriter xml, FeedPage feed, CardView card)
    {
        foreach (var topic in card.Topics)
            WriteCategory(xml, topic, feed.TopicScheme, TopicNames.Of(topic, feed.Text));
        foreach (var place in card.Places)
            WriteCategory(xml, place.Slug, feed.PlaceScheme, PlaceNames.Of(place, feed.Language));
    }

    // RFC 4287, 4.2.11: whose feed the entry comes from, with the elements that a feed must have.
    private static void WriteSource(XmlWriter xml, FeedPage feed, CardView card)
    {
        var source = card.Source;
        xml.WriteStartElement("source", FeedXml.Atom);
        xml.WriteElementString("id", FeedXml.Atom, source.Homepage.AbsoluteUri);
        WriteText(xml, "title", source.NameVi, "vi");
        xml.WriteElementString("updated", FeedXml.Atom, Rfc3339.Format(FeedPage.PublishedOf(card)));
        WriteLink(xml, "alternate", source.Homepage.AbsoluteUri, "text/html");
        WritePerson(xml, source.NameVi, source.Homepage.AbsoluteUri);
        if (source.Owner is { } owner)
            xml.WriteElementString("rights", FeedXml.Atom, $"© {source.NameVi} ({feed.Text.Articles.Owner}: {owner})");
        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, string html, string language)
    {
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(html);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text, string language)
    {
        xml.WriteStartElement(name, FeedXml.Atom);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, string term, string scheme, string label)
    {
        xml.WriteStartElement("category", FeedXml.Atom);
        xml.WriteAttributeString("term", term);
        xml.WriteAttributeString("scheme", scheme);
        xml.WriteAttributeString("label", label);
        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string name, string? address)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        xml.WriteElementString("name", FeedXml.Atom, name);
        if (address is not null)
            xml.WriteElementString("uri", FeedXml.Atom, address);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string? type, string? language = null)
    {
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        if (language is not null)
            xml.WriteAttributeString("hreflang", language);
        xml.WriteEndElement();
    }
}
