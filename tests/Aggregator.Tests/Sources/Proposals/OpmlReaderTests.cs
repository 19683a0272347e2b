using System.Text;
using Aggregator.Publish;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Sources.Proposals;
using Aggregator.Tests.Publish;

namespace Aggregator.Tests.Sources.Proposals;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Outlines_AreRead_HoweverDeep_WithTheirGroups()
    {
        var feeds = Read(
            """
            <opml version="2.0"><head><title>Báo chí hải ngoại</title></head><body>
            <outline text="Châu Âu"><outline text="Đức"><outline type="rss" text="x" title="Tạp chí Béclin" xmlUrl=" https://berlin.example/rss " htmlUrl="https://berlin.example/" language="vi"/></outline>
            <outline text="Báo Paris" xmlurl="https://paris.example/feed"><outline text="Trong" xmlUrl="https://paris.example/2"/></outline></outline>
            <outline text="Không nhóm" type="atom" xmlUrl="https://one.example/atom.xml"/>
            <outline text="Ẩn" isComment="true" xmlUrl="https://hidden.example/"><outline xmlUrl="https://hidden.example/2"/></outline>
            <outline text="Danh sách" type="include" xmlUrl="https://lists.example/more.opml"/><outline text="Trang" type="link" url="https://page.example/"/>
            </body></opml>
            """);

        Assert.Equal(
            [("https://berlin.example/rss", "Tạp chí Béclin", "Châu Âu/Đức"), ("https://paris.example/feed", "Báo Paris", "Châu Âu"), ("https://paris.example/2", "Trong", "Châu Âu/Báo Paris"), ("https://one.example/atom.xml", "Không nhóm", "")],
            feeds.Select(feed => (feed.Address, feed.Name, string.Join('/', feed.Groups))));
        Assert.Equal(("https://berlin.example/", "vi"), (feeds[0].Site, feeds[0].Language));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("<?xml version=\"1.0\"?>\n")]
    [InlineData("<!-- made by hand -->")]
    public void Beginnings_OfEveryKind_AreRead(string beginning) =>
        Assert.Single(Read(beginning + "<opml version='1.0'><body><outline xmlUrl='https://a.example/'/></body></opml>"));

    [Fact]
    public void OtherEncodings_AreReadAsDeclared()
    {
        var list = "<?xml version=\"1.0\" encoding=\"utf-16\"?><opml><body><outline text=\"Đất Việt\" xmlUrl=\"https://a.example/\"/></body></opml>";
        var outcome = Assert.IsType<OpmlOutcome.Read>(OpmlReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(list)).ToArray()));
        Assert.Equal("Đất Việt", outcome.Feeds[0].Name);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "<!DOCTYPE opml [<!ENTITY a \"aaaa\">]><opml><body><outline xmlUrl=\"&a;\"/></body></opml>", "document type" },
        { "<!DOCTYPE opml SYSTEM \"file:///etc/passwd\"><opml/>", "document type" },
        { "<opml><body><outline xmlUrl='https://a.example/'></body></opml>", "not well-formed" },
        { "<opml><body><outline xmlUrl='https://a.example/&nbsp;'/></body></opml>", "not well-formed" },
        { "<rss version=\"2.0\"/>", "begins with <rss>" },
        { "{\"version\":1}", "not well-formed" },
        { "", "not well-formed" },
        { "<opml version=\"2.0\"><body/></opml>", "names no feed" },
        { "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100)), "nested more than 32" },
        { "<opml><body>" + string.Concat(Enumerable.Range(0, 2001).Select(i => $"<outline xmlUrl='https://a.example/{i}'/>")) + "</body></opml>", "more than 2000" },
        { "<opml><body><outline text='" + new string('x', OpmlReader.MostBytes) + "'/></body></opml>", "larger than 2 MB" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileLists_AreRefusedInWords(string list, string words) =>
        Assert.Contains(words, Assert.IsType<OpmlOutcome.Refused>(OpmlReader.Read(Encoding.UTF8.GetBytes(list))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Names_AreCleanAndShort()
    {
        var feeds = Read($"<opml><body><outline text='a&#9;b&#8238;c {new string('d', 5000)}' xmlUrl='https://a.example/'/><outline text='  ' xmlUrl='https://b.example/'/></body></opml>");

        Assert.StartsWith("a b", feeds[0].Name, StringComparison.Ordinal);
        Assert.InRange(feeds[0].Name!.Length, 10, 201);
        Assert.Null(feeds[1].Name);
    }

    [Fact]
    public async Task OurOwnLists_AreRead()
    {
        using var site = new PublishedSite();
        var list = await site.Get<Opml>().SourcesAsync(PublishedSite.Request("/opml/sources"), CancellationToken.None);

        Assert.Contains(Assert.IsType<OpmlOutcome.Read>(OpmlReader.Read(list.Body(ContentCoding.Identity))).Feeds, feed => feed.Address == "https://plain.example/rss.xml");
    }

    private static IReadOnlyList<OpmlFeed> Read(string list) => Assert.IsType<OpmlOutcome.Read>(OpmlReader.Read(Encoding.UTF8.GetBytes(list))).Feeds;
}
