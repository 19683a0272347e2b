using System.Text;
using Aggregator.Articles;
using Aggregator.Parse;

namespace Aggregator.Tests.Parse;

/// <summary>Feeds written in tests, parsed.</summary>
internal static class FeedText
{
    public static FeedDocument Parse(string text, string? url = null, string? contentType = null) =>
        Assert.IsType<ParseOutcome.Parsed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), contentType, url is null ? null : new Uri(url))).Document;

    public static string Reason(string text) =>
        Assert.IsType<ParseOutcome.NotAFeed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, null)).Reason;

    /// <summary>The only entry of an RSS 2.0 feed with these elements in its item.</summary>
    public static FeedEntry Item(string elements, string? url = null) =>
        Assert.Single(Parse($"""<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>{elements}</item></channel></rss>""", url).Entries);

    /// <summary>The only entry of an Atom feed with these elements in it.</summary>
    public static FeedEntry Entry(string elements, string? url = null) =>
        Assert.Single(Parse($"""<feed xmlns="http://www.w3.org/2005/Atom"><entry>{elements}</entry></feed>""", url).Entries);
}
