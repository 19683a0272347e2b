using Aggregator.Articles;

namespace Aggregator.Tests.Parse;

public sealed class JsonFeedParserTests
{
    [Fact]
    public void Json11_IsRead()
    {
        var feed = FeedText.Parse("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Báo", "home_page_url": "https://a.vn/", "language": "vi",
             "items": [{"id": 7, "url": "/1.html", "title": "Một  hai", "content_text": "1 < 2", "summary": "tóm tắt", "image": "https://a.vn/1.jpg",
               "date_published": "2026-03-07T08:00:00+07:00", "authors": [{"name": "Nguyễn Văn A"}], "tags": ["kinh tế", 5],
               "attachments": [{"url": "https://a.vn/v.mp4", "mime_type": "video/mp4", "size_in_bytes": 9}]}, "rubbish", {}]}
            """, "https://a.vn/feed.json");
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("json-1.1", "Báo", "vi"), (feed.Format, feed.Title, feed.Language));
        Assert.Equal(("7", "https://a.vn/1.html", "Một hai"), (entry.Id, entry.Link, entry.Title));
        Assert.Equal(("1 &lt; 2", "tóm tắt", "https://a.vn/1.jpg"), (entry.Content, entry.Summary, entry.Image));
        Assert.Equal(["Nguyễn Văn A"], entry.Authors);
        Assert.Equal(["kinh tế"], entry.Categories);
        Assert.Equal([new Enclosure("https://a.vn/v.mp4", "video/mp4", 9)], entry.Enclosures);
    }

    [Fact]
    public void Json10_AuthorAndIdAsAddress_AreRead()
    {
        var entry = Assert.Single(FeedText.Parse("""{"version":"https://jsonfeed.org/version/1","items":[{"id":"https://a.vn/1","author":{"name":"A"},"content_html":"<p>x</p>"}]}""").Entries);
        Assert.Equal(("https://a.vn/1", "<p>x</p>"), (entry.Link, entry.Content));
        Assert.Equal(["A"], entry.Authors);
    }

    [Theory]
    [InlineData("{\"version\":", "JSON that cannot be read (line 1)")]
    [InlineData("[1,2]", "JSON that is no JSON Feed")]
    public void OtherJson_SaysSo(string text, string reason) => Assert.Equal(reason, FeedText.Reason(text));

    [Fact]
    public void Hostile_DeepNesting_IsRefused() => Assert.StartsWith("JSON that cannot be read", FeedText.Reason(new string('[', 200_000)), StringComparison.Ordinal);

    [Fact]
    public void Hostile_HalfCharacters_BecomeReplacements()
    {
        var entry = Assert.Single(FeedText.Parse("""{"version":"https://jsonfeed.org/version/1.1","\ud80e":1,"items":[{"id":"7","title":"a\ud800b","\udc00":[]}]}""").Entries);
        Assert.Equal("a\uFFFDb", entry.Title);
    }
}
