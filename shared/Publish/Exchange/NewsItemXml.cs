using System.Globalization;
using System.Text;
using System.Xml;
using Aggregator.Markup;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Exchange;

/// <summary>IPTC NewsML-G2 2.34: a news item as XML. The order of elements is that of its schema.</summary>
public sealed class NewsItemXml
{
    public const string ContentType = "application/vnd.iptc.g2.newsitem+xml";

    internal const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private const string Catalogue = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml";
    private readonly ExchangeItem item;
    private readonly XmlWriter xml;

    private NewsItemXml(ExchangeItem item, XmlWriter xml)
    {
        this.item = item;
        this.xml = xml;
    }

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(ExchangeItem item)
    {
        using var stream = JsonBody.Pool.GetStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new NewsItemXml(item, xml).WriteItem();
        return stream.ToBytes();
    }

    private void WriteItem()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("newsItem", Namespace);
        xml.WriteAttributeString("guid", item.Uri);
        xml.WriteAttributeString("version", item.Version.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("standard", "NewsML-G2");
        xml.WriteAttributeString("standardversion", "2.34");
        xml.WriteAttributeString("conformance", "power");
        xml.WriteAttributeString("xml", "lang", null, item.Copy?.Card.Language ?? InterfaceLanguages.English.Tag);
        xml.WriteStartElement("catalogRef", Namespace);
        xml.WriteAttributeString("href", Catalogue);
        xml.WriteEndElement();
        if (item.Copy is { } copy)
            WriteRights(copy.Card);
        WriteItemMeta();
        if (item.Copy is { } content)
        {
            WriteContentMeta(content);
            WriteContent(content);
        }
        xml.WriteEndElement();
    }

    private void WriteRights(CardView card)
    {
        xml.WriteStartElement("rightsInfo", Namespace);
        xml.WriteStartElement("copyrightHolder", Namespace);
        xml.WriteAttributeString("uri", card.Source.Homepage.AbsoluteUri);
        WriteText("name", ExchangeItem.HolderOf(card));
        xml.WriteEndElement();
        WriteText("copyrightNotice", "© " + ExchangeItem.HolderOf(card));
        xml.WriteStartElement("usageTerms", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteString(FeedText.XmlSafe(UsageTerms.Of(card.Verdict)));
        xml.WriteEndElement();
        WriteLink("irel:seeAlso", item.Republish, "text/html");
        xml.WriteEndElement();
    }

    private void WriteItemMeta()
    {
        xml.WriteStartElement("itemMeta", Namespace);
        WriteCode("itemClass", item.Copy?.Card.Type switch
        {
            Articles.ArticleType.Photo => "ninat:picture",
            Articles.ArticleType.Video => "ninat:video",
            _ => "ninat:text",
        });
        xml.WriteStartElement("provider", Namespace);
        xml.WriteAttributeString("uri", item.BaseUrl + "/");
        WriteText("name", UiTexts.Of(InterfaceLanguages.English).Site.Name);
        xml.WriteEndElement();
        WriteText("versionCreated", Rfc3339.Format(item.VersionCreated));
        if (item.Copy is { } copy)
            WriteText("firstCreated", Rfc3339.Format(copy.Card.FirstSeen));
        WriteCode("pubStatus", item.Copy is null ? "stat:canceled" : "stat:usable");
        WriteText("edNote", item.Note);
        if (item.Copy is { } known)
        {
            WriteLink("irel:seeAlso", item.Page, "text/html");
            WriteLink("irel:derivedFrom", known.Card.OriginalUrl, "text/html");
        }
        xml.WriteEndElement();
    }

    private void WriteContentMeta(ArticleCopy copy)
    {
        var card = copy.Card;
        xml.WriteStartElement("contentMeta", Namespace);
        if (card.Published.Precision != Articles.TimePrecision.Seen)
            WriteText("contentCreated", Rfc3339.Format(card.Published.Value));
        foreach (var author in card.Authors)
            WriteNamed("creator", author);
        WriteParty("infoSource", card.Source.Homepage.AbsoluteUri, card.Source.NameVi);
        xml.WriteStartElement("altId", Namespace);
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.WriteStartElement("language", Namespace);
        xml.WriteAttributeString("tag", card.TitleTag);
        xml.WriteEndElement();
        WriteSubjects(card);
        WriteText("headline", card.Title);
        if (card.Authors.Count > 0)
            WriteText("by", string.Join(", ", card.Authors));
        WriteText("creditline", string.Concat(copy.Credit.Select(run => run.Text)));
        if (copy.Lead is { } lead)
        {
            xml.WriteStartElement("description", Namespace);
            xml.WriteAttributeString("role", "drol:summary");
            xml.WriteString(FeedText.XmlSafe(lead));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteSubjects(CardView card)
    {
        foreach (var topic in card.Topics.Select(MediaTopics.Of).OfType<MediaTopic>().DistinctBy(topic => topic.Code))
        {
            xml.WriteStartElement("subject", Namespace);
            xml.WriteAttributeString("type", "cpnat:abstract");
            xml.WriteAttributeString("qcode", topic.QCode);
            WriteText("name", topic.Name, "en");
            xml.WriteEndElement();
        }
        foreach (var place in card.Places)
        {
            xml.WriteStartElement("subject", Namespace);
            xml.WriteAttributeString("type", "cpnat:geoArea");
            xml.WriteAttributeString("uri", item.BaseUrl + SiteLinks.Place(InterfaceLanguages.English, place.Slug));
            WriteText("name", place.NameVi, "vi");
            WriteText("name", place.NameEn, "en");
            xml.WriteEndElement();
        }
    }

    private void WriteContent(ArticleCopy copy)
    {
        xml.WriteStartElement("contentSet", Namespace);
        xml.WriteStartElement("inlineXML", Namespace);
        xml.WriteAttributeString("contenttype", "application/xhtml+xml");
        xml.WriteStartElement("html", XhtmlWriter.Namespace);
        xml.WriteAttributeString("xml", "lang", null, copy.Card.Language);
        xml.WriteStartElement("head", XhtmlWriter.Namespace);
        xml.WriteElementString("title", XhtmlWriter.Namespace, FeedText.XmlSafe(copy.Card.Title));
        xml.WriteEndElement();
        xml.WriteStartElement("body", XhtmlWriter.Namespace);
        XhtmlWriter.WriteChildren(xml, HtmlParser.Parse(HtmlCopy.Write(copy)).Root);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (copy.Picture is { } picture)
        {
            xml.WriteStartElement("remoteContent", Namespace);
            xml.WriteAttributeString("rendition", "rnd:web");
            xml.WriteAttributeString("href", picture.Url);
            if (item.PictureType is { } type)
                xml.WriteAttributeString("contenttype", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteParty(string name, string uri, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("uri", uri);
        WriteText("name", text);
        xml.WriteEndElement();
    }

    private void WriteNamed(string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("literal", FeedText.XmlSafe(text));
        WriteText("name", text);
        xml.WriteEndElement();
    }

    private void WriteText(string name, string text, string? language = null)
    {
        xml.WriteStartElement(name, Namespace);
        if (language is not null)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(FeedText.XmlSafe(text));
        xml.WriteEndElement();
    }

    private void WriteCode(string name, string code)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("qcode", code);
        xml.WriteEndElement();
    }

    private void WriteLink(string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("contenttype", type);
        xml.WriteEndElement();
    }
}
