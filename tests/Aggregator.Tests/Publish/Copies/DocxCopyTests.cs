using System.IO.Compression;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish.Copies;

namespace Aggregator.Tests.Publish.Copies;

public sealed class DocxCopyTests : IDisposable
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    // A PNG of 640 × 480 as far as its first bytes say.
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80, 0, 0, 1, 0xE0];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Write_HasAllPartsThatItNames_AndNoOther()
    {
        using var zip = Open(DocxCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()), Png));
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);

        var declared = Part(zip, "[Content_Types].xml").Root!.Elements(Types + "Override").Select(one => one.Attribute("PartName")!.Value[1..]);
        var linked = Part(zip, "word/_rels/document.xml.rels").Root!.Elements(Links + "Relationship")
            .Where(one => one.Attribute("TargetMode") is null).Select(one => "word/" + one.Attribute("Target")!.Value);

        Assert.All(declared.Concat(linked), name => Assert.Contains(name, names));
        Assert.Contains("word/media/picture.png", names);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_/.\\[\\]]+$", name));
    }

    [Fact]
    public async Task Write_HasTheTextInOrder_WithStylesAndLinkedCredit()
    {
        using var zip = Open(DocxCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()), null));
        var paragraphs = Part(zip, "word/document.xml").Descendants(Word + "p").ToList();
        var ids = Part(zip, "word/_rels/document.xml.rels").Root!.Elements(Links + "Relationship").Select(one => one.Attribute("Id")!.Value).ToList();

        Assert.Equal("Đà Nẵng mở tuyến xe buýt mới", Text(paragraphs[0]));
        Assert.Contains(paragraphs, one => Text(one) == "Vé" && Style(one) == "Heading2");
        Assert.Contains(paragraphs, one => Text(one) == "•8.000 đồng" && Style(one) == "ListParagraph");
        Assert.Contains("was first published by", Text(paragraphs[^1]), StringComparison.Ordinal);
        Assert.All(paragraphs[^1].Elements(Word + "hyperlink"), link => Assert.Contains(link.Attributes().Single(one => one.Name.LocalName == "id").Value, ids));
        Assert.Equal(2, paragraphs[^1].Elements(Word + "hyperlink").Count());
    }

    [Fact]
    public async Task Write_HostileText_StaysText()
    {
        const string Hostile = "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\windows</w:instrText> & \"'<>";
        var article = await site.StoreOpenAsync(draft => draft with { Title = Hostile, Authors = [Hostile], Images = [new ArticleImage("https://open.example/1.jpg", Hostile + "\u0001\uFFFF")] });
        using var zip = Open(DocxCopy.Write(await site.CopyAsync(article), Png));
        var document = Part(zip, "word/document.xml");

        Assert.Empty(document.Descendants(Word + "instrText"));
        Assert.Equal(Hostile, Text(document.Descendants(Word + "p").First()));
        Assert.Equal(Hostile, document.Descendants().Single(one => one.Name.LocalName == "docPr").Attribute("descr")!.Value);
    }

    [Fact]
    public async Task Write_ArabicText_RunsFromRightToLeft()
    {
        using var zip = Open(DocxCopy.Write(await site.CopyAsync(await site.StoreOpenAsync(draft => draft with { Language = "ar" })), null));
        var first = Part(zip, "word/document.xml").Descendants(Word + "p").First();

        Assert.NotEmpty(first.Descendants(Word + "bidi"));
        Assert.NotEmpty(first.Descendants(Word + "rtl"));
    }

    [Fact]
    public async Task Write_Twice_IsTheSame()
    {
        var copy = await site.CopyAsync(await site.StoreOpenAsync());

        Assert.Equal(DocxCopy.Write(copy, Png), DocxCopy.Write(copy, Png));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0 })]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 0, 0, 0 })]
    public async Task Write_WithAPictureThatCannotBeRead_LeavesItOut(byte[] picture)
    {
        using var zip = Open(DocxCopy.Write(await site.CopyAsync(await site.StoreOpenAsync()), picture));

        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("word/media", StringComparison.Ordinal));
        Assert.Empty(Part(zip, "word/document.xml").Descendants(Word + "drawing"));
    }

    [Fact]
    public void PictureSize_ReadsJpegGifAndPng()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 200, 1, 1, 0x11, 0];
        byte[] gif = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x0A, 0, 0x05, 0];

        Assert.Equal((200, 100, "jpeg"), PictureSize.Read(jpeg));
        Assert.Equal((10, 5, "gif"), PictureSize.Read(gif));
        Assert.Equal((640, 480, "png"), PictureSize.Read(Png));
    }

    private static ZipArchive Open(byte[] file) => new(new MemoryStream(file));

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static string Text(XElement paragraph) => string.Concat(paragraph.Descendants(Word + "t").Select(one => one.Value));

    private static string? Style(XElement paragraph) => paragraph.Element(Word + "pPr")?.Element(Word + "pStyle")?.Attribute(Word + "val")?.Value;
}
