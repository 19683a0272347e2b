using System.Text;
using Aggregator.Articles;
using Aggregator.Parse;

namespace Aggregator.Tests.Parse;

public sealed class SitemapParserTests
{
    [Fact]
    public void NewsSitemap_GivesTitleTimeLanguageAndPicture()
    {
        var map = Parse("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://a.vn/mot-1.htm </loc><lastmod>2026-03-07</lastmod>
                <news:news><news:publication><news:name>A</news:name><news:language>vi</news:language></news:publication>
                  <news:publication_date>2026-03-07T08:00:00+07:00</news:publication_date><news:title><![CDATA[Một &amp; hai]]></news:title><news:keywords>a, b</news:keywords></news:news>
                <image:image><image:loc>https://a.vn/1.jpg</image:loc><image:title>x</image:title></image:image></url>
              <url><loc>javascript:x</loc></url>
            </urlset>
            """);
        var entry = Assert.Single(map.Entries);
        Assert.Equal(SitemapParser.Format, map.Format);
        Assert.Equal(("https://a.vn/mot-1.htm", "Một & hai", "https://a.vn/1.jpg", "vi"), (entry.Link, entry.Title, entry.Image, entry.Language));
        Assert.Equal(8, entry.Published!.Value.Value.Hour);
        Assert.Equal(TimePrecision.Day, entry.Updated!.Value.Precision);
        Assert.Equal(["a", "b"], entry.Categories);
    }

    [Fact]
    public void Index_GivesItsSitemapsAsEntries()
    {
        var map = Parse("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://a.vn/sitemap-2026-03.xml</loc><lastmod>2026-03-07T08:00:00Z</lastmod></sitemap></sitemapindex>");
        Assert.Equal(SitemapParser.IndexFormat, map.Format);
        Assert.Equal("https://a.vn/sitemap-2026-03.xml", Assert.Single(map.Entries).Link);
    }

    [Fact]
    public void Broken_IsReadWithAWarning()
    {
        var map = Parse("<urlset><url><loc>https://a.vn/?a=1&b=2</loc></url><url><loc>https://a.vn/2");
        Assert.Equal(["https://a.vn/?a=1&b=2", "https://a.vn/2"], map.Entries.Select(entry => entry.Link));
        Assert.Single(map.Warnings);
    }

    [Fact]
    public void PlainList_IsRead() => Assert.Equal(2, Parse("https://a.vn/1\r\nhttps://a.vn/2\nrubbish\n").Entries.Count);

    [Theory]
    [InlineData("<html></html>", "HTML instead of a sitemap")]
    [InlineData("", "empty body")]
    [InlineData("<rss/>", "XML that is no sitemap")]
    public void Other_SaysWhatItIs(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<ParseOutcome.NotAFeed>(SitemapParser.Parse(Encoding.UTF8.GetBytes(text), null, null)).Reason);

    private static FeedDocument Parse(string text) =>
        Assert.IsType<ParseOutcome.Parsed>(SitemapParser.Parse(Encoding.UTF8.GetBytes(text), "application/xml", new Uri("https://a.vn/sitemap.xml"))).Document;
}
