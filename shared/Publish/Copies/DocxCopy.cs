using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Aggregator.Publish.Copies;

/// <summary>
/// Writes a copy as a word processor's document: WordprocessingML (ECMA-376, transitional) in as few parts as there can be.
/// Everything goes through an XML writer, so no text can become markup.
/// </summary>
public static class DocxCopy
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A file's time within a ZIP has no zone and begins in 1980; equal copies are equal bytes.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's bytes.</summary>
    /// <param name="copy">What it holds.</param>
    /// <param name="picture">The bytes of its picture; left out where they are neither PNG, GIF nor JPEG.</param>
    public static byte[] Write(ArticleCopy copy, ReadOnlyMemory<byte>? picture)
    {
        var document = new DocxBody(copy, picture is { } bytes ? PictureSize.Read(bytes.Span) : null);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", xml => WriteTypes(xml, document.PictureExtension));
            Add(zip, "_rels/.rels", xml => WriteLinks(xml, [("r1", Office + "/officeDocument", "word/document.xml", false), ("r2", Packages + "relationships/metadata/core-properties", "docProps/core.xml", false)]));
            Add(zip, "word/document.xml", document.Write);
            Add(zip, "word/styles.xml", xml => DocxStyles.Write(xml, copy.Card.Language));
            Add(zip, "word/_rels/document.xml.rels", xml => WriteLinks(xml, [("styles", Office + "/styles", "styles.xml", false), .. document.Links]));
            Add(zip, "docProps/core.xml", xml => WriteProperties(xml, copy));
            if (document.PictureExtension is { } extension)
                using (var part = Entry(zip, "word/media/picture." + extension))
                    part.Write(picture!.Value.Span);
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var part = Entry(zip, name);
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    private static void WriteTypes(XmlWriter xml, string? picture)
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), (picture, "image/" + picture) })
        {
            if (extension is null)
                continue;
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
        foreach (var (part, type) in new[]
        {
            ("/word/document.xml", ContentType + ".main+xml"), ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        })
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target, bool IsExternal)> links)
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, type, target, isExternal) in links)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isExternal)
                xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, ArticleCopy copy)
    {
        const string Core = Packages + "metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, DocxBody.Clean(copy.Card.Title));
        xml.WriteElementString("dc", "creator", Dublin, DocxBody.Clean(string.Join(", ", copy.Card.Authors.Append(copy.Card.Source.NameVi))));
        xml.WriteElementString("dc", "identifier", Dublin, copy.Card.Id);
        xml.WriteElementString("dc", "language", Dublin, copy.Card.Language);
        xml.WriteEndElement();
    }
}
