using System.Text;
using System.Xml;
using Aggregator.Publish.Http;

namespace Aggregator.Publish.Feeds;

/// <summary>Namespaces, and a writer over pooled buffers.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinCoreTerms = "http://purl.org/dc/terms/";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    public const string Media = "http://search.yahoo.com/mrss/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        CheckCharacters = true,
    };

    /// <summary>The document that <paramref name="write"/> writes, as UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = JsonBody.Pool.GetStream();
        using (var xml = XmlWriter.Create(stream, Settings))
            write(xml);
        return stream.ToBytes();
    }

    /// <summary>media:content with its credit and description (Media RSS 1.5.1).</summary>
    public static void WritePicture(XmlWriter xml, Articles.ArticleImage image, string address)
    {
        xml.WriteStartElement("media", "content", Media);
        xml.WriteAttributeString("url", address);
        xml.WriteAttributeString("medium", "image");
        if (image.Credit is { } credit)
            xml.WriteElementString("media", "credit", Media, credit);
        if (image.Caption is { } caption)
        {
            xml.WriteStartElement("media", "description", Media);
            xml.WriteAttributeString("type", "plain");
            xml.WriteString(caption);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
