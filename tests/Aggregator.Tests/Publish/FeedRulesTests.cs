using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Support.Feeds;

namespace Aggregator.Tests.Publish;

/// <summary>Every feed there is, in every format and script, by the rules of the feed validators; and the rules by feeds that break them.</summary>
public sealed class FeedRulesTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string> Files => ["feed.xml", "rss.xml", "feed.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryFeed_IsValid_InEveryScript(string file)
    {
        var story = await FilledSite.FillAsync(site);
        foreach (var language in InterfaceLanguages.All)
        {
            (string? Kind, string? Name)[] lists =
                [(null, null), ("topic", "culture"), ("place", "da-nang"), ("source", PublishedSite.Open), ("story", story), ("pictures", null), ("videos", null)];
            foreach (var (kind, name) in lists)
            {
                var feed = await ReadAsync($"/{language.Path}/{kind}/{name}/{file}", language, kind, name, file);

                Assert.Equal(200, feed.Status);
                Assert.Empty(FeedRules.Check(feed.ContentType, feed.Body(ContentCoding.Identity).Span));
            }
        }
        foreach (var query in new[] { "", "?lang=ar", "?topic=culture", "?place=da-nang&lang=vi", "?source=open", "?type=photo", "?lang=ko" })
        {
            var feed = await site.Get<FeedPublisher>().ReadAsync(FeedLinks.FormatOf(file)!.Value, PublishedSite.Request($"/{file}{query}"), CancellationToken.None);

            Assert.Empty(FeedRules.Check(feed.ContentType, feed.Body(ContentCoding.Identity).Span));
        }
    }

    [Theory]
    [InlineData("application/atom+xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", "id")]
    [InlineData("application/atom+xml", "<feed xmlns='http://www.w3.org/2005/Atom'><id>a</id><title>x</title><updated>today</updated></feed>", "RFC 3339")]
    [InlineData("application/atom+xml", "<feed>", "well-formed")]
    [InlineData("application/rss+xml", "<rss version='2.0'><channel><title>x</title><link>/x</link><description/></channel></rss>", "absolute")]
    [InlineData("application/rss+xml", "<rss version='2.0'><channel><item><pubDate>Fri, 10 Mar 2026 01:00:00 GMT</pubDate></item></channel></rss>", "RFC 822")]
    [InlineData("application/feed+json", """{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1"},{"id":"1"}]}""", "2 times")]
    [InlineData("application/feed+json", """{"version":"https://jsonfeed.org/version/1.1","title":"x","extra":1,"items":[{"id":"1","content_html":"<a href=\"/x\" >"}]}""", "relative")]
    [InlineData("text/html", "", "type of a feed")]
    public void Rules_NameWhatIsBroken(string type, string body, string expected) =>
        Assert.Contains(FeedRules.Check(type, System.Text.Encoding.UTF8.GetBytes(body)), fault => fault.Contains(expected, StringComparison.Ordinal));

    private Task<RenderedDocument> ReadAsync(string path, InterfaceLanguage language, string? kind, string? name, string file) => site.Get<FeedPublisher>().ReadAsync(
        file, language, kind, name, PublishedSite.Request(path), CancellationToken.None);
}
