using System.Text;
using System.Xml.Linq;
using Aggregator.Publish.Exchange;

namespace Aggregator.Tests.Publish.Exchange;

/// <summary>
/// NewsML-G2 as its specification orders it. The schema itself is not at hand here, so what it says about the elements that
/// we write stands in the tests.
/// </summary>
public sealed class NewsItemXmlTests : IDisposable
{
    private static readonly XNamespace Nar = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        ["newsItem"] = ["catalogRef", "rightsInfo", "itemMeta", "contentMeta", "contentSet"],
        ["itemMeta"] = ["itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "edNote", "link"],
        ["rightsInfo"] = ["copyrightHolder", "copyrightNotice", "usageTerms", "link"],
        ["contentSet"] = ["inlineXML", "remoteContent"],
    };

    private static readonly string[] ContentMeta =
        ["contentCreated", "creator", "infoSource", "altId", "language", "subject", "headline", "by", "creditline", "description"];

    private static readonly string[] Prefixes = ["ninat", "stat", "irel", "medtop", "cpnat", "drol", "rnd"];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Write_VariedArticles_KeepsTheOrderOfTheSpecification()
    {
        var items = await VariedArticles.FillAsync(site);
        var documents = items.Select(item => XDocument.Parse(Encoding.UTF8.GetString(NewsItemXml.Write(item)))).ToList();

        Assert.True(documents.Count >= 200);
        foreach (var root in documents.Select(document => document.Root!))
        {
            Assert.Equal((Nar + "newsItem", "2.34", "NewsML-G2", "power"), (root.Name, (string?)root.Attribute("standardversion"), (string?)root.Attribute("standard"), (string?)root.Attribute("conformance")));
            Assert.StartsWith("urn:uuid:", (string?)root.Attribute("guid"), StringComparison.Ordinal);
            foreach (var element in root.DescendantsAndSelf().Where(one => one.Name.Namespace == Nar))
                CheckElement(element);
            Assert.Single(root.Elements(Nar + "itemMeta"));
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

    private static void CheckElement(XElement element)
    {
        var names = element.Elements().Where(one => one.Name.Namespace == Nar).Select(one => one.Name.LocalName).ToList();
        if (Order.TryGetValue(element.Name.LocalName, out var order))
        {
            Assert.All(names, name => Assert.Contains(name, order));
            Assert.Equal(names.OrderBy(name => Array.IndexOf(order, name)), names);
        }
        if (element.Name.LocalName == "contentMeta")
            Assert.All(names, name => Assert.Contains(name, ContentMeta));
        foreach (var code in element.Attributes().Where(one => one.Name.LocalName is "qcode" or "rel" or "role" or "type" or "rendition"))
            Assert.Contains(code.Value.Split(':')[0], Prefixes);
        foreach (var address in element.Attributes().Where(one => one.Name.LocalName is "href" or "uri"))
            Assert.True(Uri.TryCreate(address.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https", address.Value);
    }
}
