using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Aggregator.Publish.Exchange;

namespace Aggregator.Tests.Publish.Exchange;

/// <summary>NewsML-G2 as its schema has it: NewsItem.xsd is that part of it that we write.</summary>
public sealed class NewsItemXmlTests : IDisposable
{
    private static readonly XNamespace Nar = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly string[] Prefixes = ["ninat", "stat", "irel", "medtop", "cpnat", "drol", "rnd"];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Write_VariedArticles_IsValid()
    {
        var schema = Schema();
        var items = await VariedArticles.FillAsync(site);
        var documents = items.Select(item => XDocument.Parse(Encoding.UTF8.GetString(NewsItemXml.Write(item)))).ToList();

        Assert.True(documents.Count >= 200);
        foreach (var document in documents)
        {
            Assert.Empty(Faults(document, schema));
            Assert.Equal(Nar + "newsItem", document.Root!.Name);
            Assert.StartsWith("urn:uuid:", (string?)document.Root.Attribute("guid"), StringComparison.Ordinal);
            foreach (var code in document.Root.DescendantsAndSelf().Where(one => one.Name.Namespace == Nar).Attributes().Where(one => one.Name.LocalName is "qcode" or "rel" or "role" or "type" or "rendition"))
                Assert.Contains(code.Value.Split(':')[0], Prefixes);
        }
        Assert.Equal(10, documents.Count(document => (string?)document.Root!.Element(Nar + "itemMeta")!.Element(Nar + "pubStatus")!.Attribute("qcode") == "stat:canceled"));
    }

    [Fact]
    public async Task Write_TheText_IsXhtmlWithItsCredit()
    {
        var item = (await VariedArticles.FillAsync(site)).First(one => one.BodyHtml?.Contains("Vé", StringComparison.Ordinal) == true);
        var content = XDocument.Parse(Encoding.UTF8.GetString(NewsItemXml.Write(item))).Descendants(Nar + "inlineXML").Single();
        XNamespace html = "http://www.w3.org/1999/xhtml";

        Assert.Equal("application/xhtml+xml", (string?)content.Attribute("contenttype"));
        Assert.Equal("Vé", content.Descendants(html + "h2").Single().Value);
        Assert.Equal(2, content.Descendants(html + "p").Last().Elements().Descendants(html + "a").Count());
    }

    [Theory]
    [InlineData("itemMeta>", "itemMata>")]
    [InlineData(" version=\"1\"", " version=\"0\"")]
    [InlineData("qcode=\"stat:", "qcode=\"")]
    [InlineData("<versionCreated>", "<versionCreated>on ")]
    public async Task Schema_TellsGoodFromBad(string right, string wrong)
    {
        var item = (await VariedArticles.FillAsync(site)).First(one => one.Copy is not null && one.Version == 1);
        var text = Encoding.UTF8.GetString(NewsItemXml.Write(item));

        Assert.Empty(Faults(XDocument.Parse(text), Schema()));
        Assert.NotEmpty(Faults(XDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal)), Schema()));
    }

    private static List<string> Faults(XDocument document, XmlSchemaSet schema)
    {
        var faults = new List<string>();
        document.Validate(schema, (_, fault) => faults.Add($"{fault.Message}\n{document}"));
        return faults;
    }

    private static XmlSchemaSet Schema()
    {
        var schema = new XmlSchemaSet();
        foreach (var name in new[] { "Xml.xsd", "NewsItem.xsd" })
        {
            using var stream = typeof(NewsItemXmlTests).Assembly.GetManifestResourceStream(name)!;
            schema.Add(null, XmlReader.Create(stream));
        }
        return schema;
    }
}
