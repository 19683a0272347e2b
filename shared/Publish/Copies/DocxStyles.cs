using System.Globalization;
using System.Xml;

namespace Aggregator.Publish.Copies;

/// <summary>The styles of a word processor's document: few, so that a newsroom's own replace them at one stroke.</summary>
internal static class DocxStyles
{
    private static readonly (string Id, string Name, int HalfPoints, bool Bold, bool Italic, int Outline)[] Paragraphs =
    [
        ("Title", "Title", 44, true, false, 0), ("Subtitle", "Subtitle", 26, true, false, 0),
        ("Heading2", "heading 2", 30, true, false, 1), ("Heading3", "heading 3", 26, true, false, 2), ("Heading4", "heading 4", 24, true, false, 3),
        ("ListParagraph", "List Paragraph", 24, false, false, 0), ("Quote", "Quote", 24, false, true, 0),
        ("Preformatted", "HTML Preformatted", 20, false, false, 0), ("Credit", "Credit", 20, false, true, 0),
    ];

    public static void Write(XmlWriter xml, string language)
    {
        xml.WriteStartElement("w", "styles", DocxBody.Word);
        xml.WriteStartElement("docDefaults", DocxBody.Word);
        xml.WriteStartElement("rPrDefault", DocxBody.Word);
        WriteLook(xml, 24, bold: false, italic: false, language);
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteStart(xml, "paragraph", "Normal", "Normal", isDefault: true);
        WriteSpacing(xml, null);
        xml.WriteEndElement();
        foreach (var (id, name, size, bold, italic, outline) in Paragraphs)
        {
            WriteStart(xml, "paragraph", id, name, isDefault: false);
            WriteSpacing(xml, outline == 0 ? null : outline);
            WriteLook(xml, size, bold, italic, null);
            xml.WriteEndElement();
        }
        WriteStart(xml, "character", "Hyperlink", "Hyperlink", isDefault: false);
        xml.WriteStartElement("rPr", DocxBody.Word);
        WriteValue(xml, "color", "0563C1");
        WriteValue(xml, "u", "single");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, string type, string id, string name, bool isDefault)
    {
        xml.WriteStartElement("style", DocxBody.Word);
        xml.WriteAttributeString("type", DocxBody.Word, type);
        if (isDefault)
            xml.WriteAttributeString("default", DocxBody.Word, "1");
        xml.WriteAttributeString("styleId", DocxBody.Word, id);
        WriteValue(xml, "name", name);
        if (!isDefault && type == "paragraph")
            WriteValue(xml, "basedOn", "Normal");
    }

    private static void WriteSpacing(XmlWriter xml, int? outline)
    {
        xml.WriteStartElement("pPr", DocxBody.Word);
        xml.WriteStartElement("spacing", DocxBody.Word);
        xml.WriteAttributeString("after", DocxBody.Word, "160");
        xml.WriteEndElement();
        if (outline is { } level)
            WriteValue(xml, "outlineLvl", level.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, int halfPoints, bool bold, bool italic, string? language)
    {
        var size = halfPoints.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("rPr", DocxBody.Word);
        if (bold)
            WriteValue(xml, "b", "1");
        if (italic)
            WriteValue(xml, "i", "1");
        WriteValue(xml, "sz", size);
        WriteValue(xml, "szCs", size);
        if (language is not null)
            WriteValue(xml, "lang", language);
        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, DocxBody.Word);
        xml.WriteAttributeString("val", DocxBody.Word, value);
        xml.WriteEndElement();
    }
}
