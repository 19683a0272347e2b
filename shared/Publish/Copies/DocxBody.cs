using System.Globalization;
using System.Xml;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Copies;

/// <summary>The main part of a word processor's document, and the links that it names.</summary>
internal sealed class DocxBody(ArticleCopy copy, (int Width, int Height, string Extension)? picture)
{
    internal const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    // 6.1 inches, the width of the text on A4 with the usual margins, in the units of drawings (914,400 an inch).
    private const long TextWidth = 5_577_840;

    // Word refuses longer ones.
    private const int LongestLink = 2_000;

    private readonly List<(string Id, string Type, string Target, bool IsExternal)> links = [];

    /// <summary>Links of the part; complete once it is written.</summary>
    public IReadOnlyList<(string Id, string Type, string Target, bool IsExternal)> Links => links;

    /// <summary>Null without a picture.</summary>
    public string? PictureExtension => copy.Picture is null ? null : picture?.Extension;

    public void Write(XmlWriter xml)
    {
        var card = copy.Card;
        xml.WriteStartElement("w", "document", Word);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("body", Word);
        WriteParagraph(xml, "Title", [new CopyRun(card.Title)], card.Direction);
        WritePicture(xml);
        if (copy.Lead is { } lead)
            WriteParagraph(xml, "Subtitle", [new CopyRun(lead)], card.Direction);
        foreach (var block in copy.Body is { } body ? CopyBlocks.Read(body) : [])
            WriteBlock(xml, block);
        if (copy.PictureNote is { } note)
            WriteParagraph(xml, "Credit", [new CopyRun(note)], copy.Language.Direction);
        WriteParagraph(xml, "Credit", copy.Credit, copy.Language.Direction);
        xml.WriteStartElement("sectPr", Word);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    internal static string Clean(string text) => FeedText.XmlSafe(text);

    private void WriteBlock(XmlWriter xml, CopyBlock block)
    {
        var style = block.IsQuoted ? "Quote" : block.Style switch
        {
            CopyStyle.Heading => string.Create(CultureInfo.InvariantCulture, $"Heading{block.Level}"),
            CopyStyle.Bullet or CopyStyle.Number => "ListParagraph",
            CopyStyle.Preformatted => "Preformatted",
            CopyStyle.Caption => "Credit",
            _ => null,
        };
        var mark = block.Style switch
        {
            CopyStyle.Bullet => "•\t",
            CopyStyle.Number => string.Create(CultureInfo.InvariantCulture, $"{block.Number}.\t"),
            _ => null,
        };
        WriteParagraph(xml, style, mark is null ? block.Runs : [new CopyRun(mark), .. block.Runs], copy.Card.Direction, mark is null ? 0 : block.Level + 1);
    }

    private void WriteParagraph(XmlWriter xml, string? style, IReadOnlyList<CopyRun> runs, string direction, int indent = 0)
    {
        var isRightToLeft = direction == TextDirection.Of("ar");
        xml.WriteStartElement("p", Word);
        xml.WriteStartElement("pPr", Word);
        if (style is not null)
            WriteValue(xml, "pStyle", style);
        if (isRightToLeft)
            WriteEmpty(xml, "bidi");
        if (indent > 0)
        {
            xml.WriteStartElement("ind", Word);
            xml.WriteAttributeString("left", Word, (indent * 360).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("hanging", Word, "360");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        foreach (var run in runs)
            WriteRun(xml, run, isRightToLeft);
        xml.WriteEndElement();
    }

    private void WriteRun(XmlWriter xml, CopyRun run, bool isRightToLeft)
    {
        var link = run.Link is { Length: <= LongestLink } address && Uri.TryCreate(address, UriKind.Absolute, out var url) ? LinkTo(url) : null;
        if (link is not null)
        {
            xml.WriteStartElement("hyperlink", Word);
            xml.WriteAttributeString("id", Office, link);
        }
        xml.WriteStartElement("r", Word);
        xml.WriteStartElement("rPr", Word);
        if (link is not null)
            WriteValue(xml, "rStyle", "Hyperlink");
        if (run.Strong)
            WriteEmpty(xml, "b");
        if (run.Emphasis)
            WriteEmpty(xml, "i");
        if (isRightToLeft)
            WriteEmpty(xml, "rtl");
        xml.WriteEndElement();
        WriteText(xml, run);
        xml.WriteEndElement();
        if (link is not null)
            xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, CopyRun run)
    {
        if (run.LineBreak)
            WriteEmpty(xml, "br");
        foreach (var (index, line) in Clean(run.Text).Split('\n').Index())
        {
            if (index > 0)
                WriteEmpty(xml, "br");
            foreach (var (part, text) in line.Split('\t').Index())
            {
                if (part > 0)
                    WriteEmpty(xml, "tab");
                if (text.Length == 0)
                    continue;
                xml.WriteStartElement("t", Word);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text);
                xml.WriteEndElement();
            }
        }
    }

    private string LinkTo(Uri url)
    {
        var known = links.FirstOrDefault(link => link.Target == url.AbsoluteUri).Id;
        if (known is not null)
            return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"link{links.Count + 1}");
        links.Add((id, Office + "/hyperlink", url.AbsoluteUri, true));
        return id;
    }

    private void WritePicture(XmlWriter xml)
    {
        if (copy.Picture is not { } ours || picture is not { } size)
            return;
        links.Add(("picture", Office + "/image", "media/picture." + size.Extension, false));
        var width = Math.Min(TextWidth, size.Width * 9_525L);
        var height = width * size.Height / size.Width;
        var text = Clean(ours.Image.Caption ?? copy.Card.Title);
        // One picture in the line of text, as small as the format lets it be.
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""
            <w:p><w:r><w:drawing><wp:inline xmlns:wp="{Drawing}wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="picture" descr="{Attribute(text)}"/><a:graphic xmlns:a="{Drawing}main"><a:graphicData uri="{Drawing}picture"><pic:pic xmlns:pic="{Drawing}picture"><pic:nvPicPr><pic:cNvPr id="1" name="picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """));
        WriteParagraph(xml, "Credit", [new CopyRun(HtmlCopy.CaptionOf(copy, ours))], copy.Card.Direction);
    }

    private static string Attribute(string text) => System.Security.SecurityElement.Escape(text);

    private static void WriteValue(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Word);
        xml.WriteAttributeString("val", Word, value);
        xml.WriteEndElement();
    }

    private static void WriteEmpty(XmlWriter xml, string name)
    {
        xml.WriteStartElement(name, Word);
        xml.WriteEndElement();
    }
}
