using System.Globalization;
using System.Text;
using Aggregator.Parse;

namespace Aggregator.Tests.Parse;

/// <summary>Feeds that are not well-formed: what can be read is read, and a warning says so.</summary>
public sealed class TolerantFeedTests
{
    private const string Item = "<item><title>Một</title><link>https://a.vn/1</link></item>";

    [Theory]
    [InlineData("<rss><channel><title>A & B</title>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><title>A &nbsp; &unknown;</title>" + Item + "</channel></rss>")]
    [InlineData("Warning: mysql_connect() in <b>/x.php</b>\n<rss><channel>" + Item + "</channel></rss>")]
    [InlineData("<br />\n<b>Notice</b>: x\n<?xml version=\"1.0\"?><rss><channel>" + Item + "</channel></rss>")]
    [InlineData("<rss><channel><item><title>Một<link>https://a.vn/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Một</title><link>https://a.vn/1</link>")]
    [InlineData("<rss><channel><item><title>Một</title><link>https://a.vn/1</link><description>a</br>b</description></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Một</title><link>https://a.vn/1</link><description><p>a<br>b</description></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>M\u0003ột</title><link>https://a.vn/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title><![CDATA[Một</title><link>https://a.vn/1</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Một</title><link>https://a.vn/1</link><media:thumbnail url=https://a.vn/x.jpg></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Một</title></b><link>https://a.vn/1</link></channel></rss>")]
    [InlineData("\n\n<?xml version=\"1.0\"?><rss><channel>" + Item + "</channel></rss>")]
    public void Broken_ItsEntryIsRead(string text)
    {
        var feed = FeedText.Parse(text);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("Một", "https://a.vn/1"), (entry.Title, entry.Link));
        Assert.Contains(feed.Warnings, warning => warning.StartsWith("Not well-formed at line ", StringComparison.Ordinal));
    }

    [Fact]
    public void JunkBehindTheFeed_IsNotLookedAt() =>
        Assert.Equal("Một", Assert.Single(FeedText.Parse("<rss><channel>" + Item + "</channel></rss>\n<script>trailing(a && b)</script>").Entries).Title);

    [Fact]
    public void UnclosedItems_AreSeparateEntries()
    {
        var feed = FeedText.Parse("<rss><channel><item><title>Một</title><item><title>Hai</title><link>https://a.vn/2</link></channel></rss>");
        Assert.Equal(["Một", "Hai"], feed.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void InternalEntity_IsReplacedOnce()
    {
        var feed = FeedText.Parse("""<!DOCTYPE rss [<!ENTITY bao "Báo Mới">]><rss><channel><title>&bao;</title></channel></rss>""");
        Assert.Equal("Báo Mới", feed.Title);
    }

    [Fact]
    public void EntityBomb_StaysSmall()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 30; i++) bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">");
        var feed = FeedText.Parse(bomb.Append("]><rss><channel><title>&a29;</title></channel></rss>").ToString());
        Assert.True(feed.Title!.Length < 100);
    }

    [Fact]
    public void ExternalEntity_IsNotRead()
    {
        var feed = FeedText.Parse("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>a&x;b</title></channel></rss>""");
        Assert.DoesNotContain("root", feed.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<item>")]
    [InlineData("<title>")]
    [InlineData("</a>")]
    [InlineData("<![CDATA[")]
    [InlineData("<!DOCTYPE[")]
    [InlineData("<!--")]
    [InlineData("<?x")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='")]
    [InlineData("<")]
    [InlineData("&#1;")]
    [InlineData("<a b=c d=e f=g ")]
    [InlineData("<x:y xmlns:x='u'>")]
    public async Task Hostile_RepeatedBeginnings_EndInTime(string piece)
    {
        var body = Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat(piece, 200_000)));
        var parsing = Task.Run(() => FeedParser.Parse(body, null, new Uri("https://a.vn/")));
        Assert.NotNull(await parsing.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Hostile_DeepWellFormedNesting_IsRead()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));
        var feed = FeedText.Parse($"<rss><channel><item><description>{deep}</description></item>{Item}</channel></rss>");
        Assert.Equal(2, feed.Entries.Count);
    }

    [Fact]
    public void RandomCuts_NeverThrow()
    {
        var random = new Random(11);
        var text = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin &amp; bài</title><item><title><![CDATA[Một]]></title><link>https://a.vn/1</link><description>&lt;img src="/a.jpg"&gt;</description><pubDate>7/3/2026 08:00</pubDate></item></channel></rss>""";
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var change = random.Next(6); change >= 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(FeedParser.Parse(bytes.AsMemory(random.Next(4), random.Next(bytes.Length - 4)), null, new Uri("https://a.vn/")));
        }
    }
}
