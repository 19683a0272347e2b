using System.Text;
using Aggregator.Articles;
using Aggregator.Parse;

namespace Aggregator.Tests.Parse;

public sealed class FeedParserTests
{
    [Fact]
    public void Rss_WithoutLink_UsesPermanentGuid() =>
        Assert.Equal("https://bao.vn/1.html", FeedText.Item("<guid>https://bao.vn/1.html</guid>").Link);

    [Fact]
    public void Rss_GuidThatIsNoPermaLink_IsOnlyTheId()
    {
        var entry = FeedText.Item("""<guid isPermaLink="false">https://bao.vn/1.html</guid>""");
        Assert.Equal("https://bao.vn/1.html", entry.Id);
        Assert.Null(entry.Link);
    }

    [Theory]
    [InlineData("<![CDATA[Tỷ gi&#225; euro ng&#224;y 15/9]]>", "Tỷ giá euro ngày 15/9")]
    [InlineData("&amp;quot;Xả&amp;quot; hàng", "\"Xả\" hàng")]
    [InlineData("&amp;amp;quot;Xả&amp;amp;quot; hàng", "\"Xả\" hàng")]
    [InlineData("I &lt;3 phở", "I <3 phở")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("\n  Hai\n  dòng ", "Hai dòng")]
    [InlineData("&lt;b&gt;Đậm&lt;/b&gt;", "Đậm")]
    public void Rss_Title_IsPlainText(string written, string expected) =>
        Assert.Equal(expected, FeedText.Item($"<title>{written}</title>").Title);

    [Fact]
    public void Rss_Description_KeepsTheAgencysPrefixAndMarkup() =>
        Assert.Equal("(Chinhphu.vn) - <b>Thủ tướng</b>", FeedText.Item("<description>(Chinhphu.vn) - &lt;b&gt;Thủ tướng&lt;/b&gt;</description>").Summary);

    [Fact]
    public void Rss_DescriptionEscapedTwice_IsHtmlAgain() =>
        Assert.Equal("<p>Một</p>", FeedText.Item("<description>&amp;lt;p&amp;gt;Một&amp;lt;/p&amp;gt;</description>").Summary);

    [Theory]
    [InlineData("""<enclosure url="https://a.vn/1.jpg" type="image/jpeg" length="5"/>""", "https://a.vn/1.jpg")]
    [InlineData("""<media:thumbnail url="https://a.vn/t.jpg"/>""", "https://a.vn/t.jpg")]
    [InlineData("""<media:group><media:content url="https://a.vn/g.jpg" medium="image"/><media:thumbnail url="https://a.vn/t.jpg"/></media:group>""", "https://a.vn/g.jpg")]
    [InlineData("""<itunes:image href="https://a.vn/i.jpg"/>""", "https://a.vn/i.jpg")]
    [InlineData("<image>https://a.vn/x.jpg</image>", "https://a.vn/x.jpg")]
    [InlineData("<image><url>https://a.vn/u.jpg</url><link>https://a.vn/</link></image>", "https://a.vn/u.jpg")]
    [InlineData("""<description><![CDATA[<a href="/1"><img width=130 src="https://a.vn/d.jpg?a=1&amp;b=2" ></a></br>Chữ]]></description>""", "https://a.vn/d.jpg?a=1&b=2")]
    [InlineData("""<description><![CDATA[<img src="https://count.vn/p.gif" width="1" height="1"><img src="data:image/gif;base64,R0" data-src="//a.vn/l.jpg">]]></description>""", "https://a.vn/l.jpg")]
    public void Picture_IsFoundWhereverTheOutletPutsIt(string elements, string expected) => Assert.Equal(expected, FeedText.Item(elements).Image);

    [Theory]
    [InlineData("<author>toasoan@bao.vn (Nguyễn Văn A)</author>", "Nguyễn Văn A")]
    [InlineData("<author>Nguyễn Văn A &lt;a@bao.vn&gt;</author>", "Nguyễn Văn A")]
    [InlineData("<author>a@bao.vn</author><dc:creator>Nguyễn Văn A</dc:creator>", "Nguyễn Văn A")]
    [InlineData("<author>a@bao.vn</author>", "a@bao.vn")]
    [InlineData("<itunes:author>Nguyễn Văn A</itunes:author>", "Nguyễn Văn A")]
    public void Author_IsTheName(string elements, string expected) => Assert.Equal([expected], FeedText.Item(elements).Authors);

    [Fact]
    public void Dates_OneThatTellsTheOrder_DecidesTheOthers()
    {
        var feed = FeedText.Parse("<rss><channel><item><pubDate>7/3/2026 08:00</pubDate></item><item><pubDate>7/23/2026 08:00</pubDate></item></channel></rss>");
        Assert.Equal(7, feed.Entries[0].Published!.Value.Value.Month);
    }

    [Fact]
    public void Dates_OnlyUpdated_CountsAsPublished() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 8, 0, 0, TimeSpan.Zero), FeedText.Entry("<updated>2026-03-07T08:00:00Z</updated>").Published!.Value.Value);

    [Fact]
    public void Atom_Relations_AreToldApart()
    {
        var entry = FeedText.Entry("""<link rel="self" href="https://a.vn/self"/><link rel="enclosure" type="video/mp4" length="9" href="https://a.vn/v.mp4"/><link href="https://a.vn/1"/>""");
        Assert.Equal("https://a.vn/1", entry.Link);
        Assert.Equal([new Enclosure("https://a.vn/v.mp4", "video/mp4", 9)], entry.Enclosures);
    }

    [Theory]
    [InlineData("""<summary type="text">1 &lt; 2</summary>""", "1 &lt; 2")]
    [InlineData("""<summary type="html">&lt;p&gt;Một&lt;/p&gt;</summary>""", "<p>Một</p>")]
    [InlineData("""<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một <b>hai</b><br/></p></div></summary>""", "<p>Một <b>hai</b><br></p>")]
    [InlineData("""<summary>&lt;p&gt;Không nói là HTML&lt;/p&gt;</summary>""", "<p>Không nói là HTML</p>")]
    public void Atom_TextConstructs_BecomeHtml(string elements, string expected) => Assert.Equal(expected, FeedText.Entry(elements).Summary);

    [Fact]
    public void Atom_SourceOfAnEntry_IsNotTheEntry()
    {
        var entry = FeedText.Entry("<source><title>Báo khác</title><link href='https://khac.vn/'/><updated>2020-01-01T00:00:00Z</updated></source><title>Bài này</title><link href='https://a.vn/1'/>");
        Assert.Equal(("Bài này", "https://a.vn/1"), (entry.Title, entry.Link));
        Assert.Null(entry.Updated);
    }

    [Fact]
    public void XmlBaseAndLang_ReachInside()
    {
        var feed = FeedText.Parse("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.vn/tin/" xml:lang="vi"><entry xml:base="bai/" xml:lang="en-US"><link href="1.html"/><content type="html">&lt;img src="../anh/2.jpg"&gt;</content></entry></feed>""", "https://b.vn/feed");
        var entry = Assert.Single(feed.Entries);
        Assert.Equal("https://a.vn/tin/bai/1.html", entry.Link);
        Assert.Equal("""<img src="https://a.vn/tin/anh/2.jpg">""", entry.Content);
        Assert.Equal(("vi", "en-US"), (feed.Language, entry.Language));
    }

    [Fact]
    public void RelativeLinks_AreResolvedAgainstTheDocument() =>
        Assert.Equal("https://a.vn/kinh-te/1.html", FeedText.Item("<link>/kinh-te/1.html</link>", "https://a.vn/rss/home.rss").Link);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void Links_OfOtherSchemes_AreNone(string link) => Assert.Null(FeedText.Item($"<title>x</title><link>{link}</link>", "https://a.vn/").Link);

    [Fact]
    public void Rdf_ItemsBesideTheChannel_AreRead()
    {
        var feed = FeedText.Parse("""<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.vn/"><title>A</title><items><rdf:Seq><rdf:li resource="https://a.vn/1"/></rdf:Seq></items></channel><item rdf:about="https://a.vn/1"><title>Một</title><link>https://a.vn/1</link><dc:date>2026-03-07</dc:date></item></rdf:RDF>""");
        Assert.Equal(("rss-1.0", "A"), (feed.Format, feed.Title));
        Assert.Equal(TimePrecision.Day, Assert.Single(feed.Entries).Published!.Value.Precision);
    }

    [Theory]
    [InlineData("utf-8", "utf-16")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-8", "bogus")]
    public void Encoding_RealOneCounts(string real, string declared)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><item><title>Hà Nội</title></item></channel></rss>";
        var outcome = FeedParser.Parse(Encoding.GetEncoding(real).GetBytes(text), $"application/rss+xml; charset={declared}", null);
        Assert.Equal("Hà Nội", Assert.Single(Assert.IsType<ParseOutcome.Parsed>(outcome).Document.Entries).Title);
    }

    [Theory]
    [InlineData("<ttl>30</ttl>", 30)]
    [InlineData("""<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>""", 15)]
    [InlineData("""<sy:updatePeriod>daily</sy:updatePeriod>""", 1440)]
    public void PollInterval_IsWhatTheSourceAsksFor(string elements, int minutes)
    {
        var feed = FeedText.Parse($"""<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>{elements}</channel></rss>""");
        Assert.Equal(TimeSpan.FromMinutes(minutes), feed.PollInterval);
    }

    [Theory]
    [InlineData("", "empty body")]
    [InlineData(" \r\n\t ", "empty body")]
    [InlineData("<!DOCTYPE html><html><body>Lỗi 404</body></html>", "HTML instead of a feed")]
    [InlineData("<html><head><title>x</title></head></html>", "HTML instead of a feed")]
    [InlineData("""{"a": 1}""", "JSON that is no JSON Feed")]
    [InlineData("Access denied", "plain text instead of a feed")]
    [InlineData("<opml><head/><body/></opml>", "XML that is no feed: its root is opml")]
    public void NotAFeed_SaysWhatItIsInstead(string body, string reason) => Assert.Equal(reason, FeedText.Reason(body));

    [Fact]
    public void Entries_BeyondTheLimit_AreCountedNotKept()
    {
        var items = string.Concat(Enumerable.Range(0, ParseLimits.Entries + 7).Select(i => $"<item><link>https://a.vn/{i}</link></item>"));
        var feed = FeedText.Parse($"<rss><channel>{items}</channel></rss>");
        Assert.Equal(ParseLimits.Entries, feed.Entries.Count);
        Assert.Contains("7 entries beyond the first 2000 were left out", feed.Warnings);
    }
}
