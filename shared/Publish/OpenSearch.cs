using System.Xml;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>/opensearch.xml: tells browsers and programs how to search here (OpenSearch 1.1, draft 6).</summary>
public sealed class OpenSearch
{
    public const string ContentType = "application/opensearchdescription+xml; charset=utf-8";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The description in the reader's language or the one named by <c>lang</c>.</summary>
    public RenderedDocument Describe(PublishRequest request)
    {
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        return new RenderedDocument(ContentType, FeedXml.Write(xml => Write(xml, request, language)))
        {
            CacheControl = "public, max-age=86400",
            Vary = "Accept-Encoding, Accept-Language",
            CrossOrigin = true,
        };
    }

    private static void Write(XmlWriter xml, PublishRequest request, InterfaceLanguage language)
    {
        var text = UiTexts.Of(language);
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteElementString("ShortName", Namespace, text.Search.ShortName);
        xml.WriteElementString("LongName", Namespace, text.Site.Name);
        xml.WriteElementString("Description", Namespace, text.Search.Words);
        WriteUrl(xml, "results", "text/html", request.Absolute(SiteLinks.Search(language)) + "?q={searchTerms}");
        WriteUrl(xml, "results", "application/atom+xml", request.Absolute(SiteLinks.SearchAtom) + "?q={searchTerms}");
        WriteUrl(xml, "results", "application/rss+xml", request.Absolute(SiteLinks.SearchRss) + "?q={searchTerms}");
        WriteUrl(xml, "results", "application/json", request.Absolute(SiteLinks.ApiSearch) + "?q={searchTerms}");
        WriteUrl(xml, "self", "application/opensearchdescription+xml", request.Absolute(SiteLinks.InLanguage(SiteLinks.OpenSearch, language)));
        xml.WriteStartElement("Image", Namespace);
        xml.WriteAttributeString("width", "32");
        xml.WriteAttributeString("height", "32");
        xml.WriteAttributeString("type", "image/x-icon");
        xml.WriteString(request.Absolute("/favicon.ico"));
        xml.WriteEndElement();
        xml.WriteElementString("Language", Namespace, language.Tag);
        xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
        xml.WriteElementString("OutputEncoding", Namespace, "UTF-8");
        xml.WriteEndElement();
    }

    private static void WriteUrl(XmlWriter xml, string relation, string type, string template)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }
}
