using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Support.Feeds;

/// <summary>RSS 2.0.11 with the RSS Best Practices Profile.</summary>
internal static class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static readonly HashSet<string> ChannelElements = new(
        ["title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "item"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> ItemElements = new(
        ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"], StringComparer.Ordinal);

    public static IReadOnlyList<string> Check(string text)
    {
        XElement rss;
        try
        {
            rss = XDocument.Parse(text).Root!;
        }
        catch (XmlException broken)
        {
            return [$"Not well-formed: {broken.Message}"];
        }
        if (rss.Name != "rss" || (string?)rss.Attribute("version") != "2.0" || rss.Elements("channel").Count() != 1)
            return ["The root is not rss 2.0 with one channel."];
        var channel = rss.Element("channel")!;
        var items = channel.Elements("item").ToList();
        return
        [
            .. Once(channel, "channel", "title", "link", "description"), .. Unknown(channel, ChannelElements), .. Channel(channel), .. items.SelectMany(Item),
            .. FeedRules.Repeated("The guid", items.Elements("guid").Select(guid => guid.Value)),
        ];
    }

    private static IEnumerable<string> Channel(XElement channel)
    {
        if (!FeedRules.IsAbsolute(channel.Element("link")?.Value))
            yield return "channel: the link is not absolute.";
        if (channel.Element("language") is { } language && !FeedRules.IsLanguage(language.Value))
            yield return $"channel: '{language.Value}' is not a language.";
        if (channel.Element("ttl") is { } ttl && !int.TryParse(ttl.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return "channel: ttl is not a number.";
        if (!channel.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "self"))
            yield return "channel: no atom:link to itself.";
        foreach (var link in channel.Descendants(Atom + "link").Where(link => !FeedRules.IsAbsolute((string?)link.Attribute("href"))))
            yield return $"{link} is not absolute.";
        foreach (var time in channel.Descendants().Where(one => one.Name == "pubDate" || one.Name == "lastBuildDate").Where(time => !IsRfc822(time.Value)))
            yield return $"The time '{time.Value}' is not RFC 822.";
        foreach (var picture in channel.Descendants(Media + "content").Where(picture => !FeedRules.IsAbsolute((string?)picture.Attribute("url"))))
            yield return $"{picture} is not absolute.";
    }

    private static IEnumerable<string> Item(XElement item)
    {
        var name = $"item {item.Element("guid")?.Value}";
        foreach (var fault in Once(item, name, "guid", "link", "pubDate").Concat(Unknown(item, ItemElements)))
            yield return fault;
        if (item.Element("title") is null && item.Element("description") is null)
            yield return $"{name}: neither title nor description.";
        if (item.Elements("title").Count() > 1 || item.Elements("description").Count() > 1 || item.Elements("source").Count() > 1)
            yield return $"{name}: an element twice.";
        if (string.IsNullOrWhiteSpace(item.Element("title")?.Value))
            yield return $"{name}: an empty title.";
        if (!FeedRules.IsAbsolute(item.Element("link")?.Value))
            yield return $"{name}: the link is not absolute.";
        if ((string?)item.Element("guid")?.Attribute("isPermaLink") != "false" && !FeedRules.IsAbsolute(item.Element("guid")?.Value))
            yield return $"{name}: the guid is said to be an address and is none.";
        if (item.Element("source") is { } source && !FeedRules.IsAbsolute((string?)source.Attribute("url")))
            yield return $"{name}: the source has no address.";
        foreach (var html in item.Elements("description").Concat(item.Elements(Content + "encoded")))
            foreach (var fault in FeedRules.CheckHtml($"{name} {html.Name.LocalName}", html.Value))
                yield return fault;
    }

    private static bool IsRfc822(string text) =>
        DateTimeOffset.TryParseExact(text, ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss zzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static IEnumerable<string> Once(XElement parent, string where, params string[] names) =>
        names.Where(name => parent.Elements(name).Count() != 1).Select(name => $"{where}: {parent.Elements(name).Count()} times {name}.");

    private static IEnumerable<string> Unknown(XElement parent, HashSet<string> known) =>
        parent.Elements().Where(one => one.Name.NamespaceName.Length == 0 && !known.Contains(one.Name.LocalName)).Select(one => $"{parent.Name}: there is no element {one.Name}.");
}
