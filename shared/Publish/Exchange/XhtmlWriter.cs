using System.Xml;
using Aggregator.Markup;
using Aggregator.Publish.Feeds;

namespace Aggregator.Publish.Exchange;

/// <summary>
/// Writes markup as XHTML into an XML document. Only for what our own writer and the sanitiser wrote: names and attributes are
/// XML names there, and the depth is bounded.
/// </summary>
internal static class XhtmlWriter
{
    public const string Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Everything below <paramref name="node"/>.</summary>
    public static void WriteChildren(XmlWriter xml, HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
            WriteNode(xml, child);
    }

    private static void WriteNode(XmlWriter xml, HtmlNode node)
    {
        if (node.IsText)
        {
            xml.WriteString(FeedText.XmlSafe(node.Text));
            return;
        }
        xml.WriteStartElement(node.Name, Namespace);
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Name == "lang")
                xml.WriteAttributeString("xml", "lang", null, attribute.Value);
            else
                xml.WriteAttributeString(attribute.Name, FeedText.XmlSafe(attribute.Value));
        }
        WriteChildren(xml, node);
        xml.WriteEndElement();
    }
}
