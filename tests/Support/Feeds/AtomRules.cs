using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Support.Feeds;

/// <summary>RFC 4287 with RFC 5005 and RFC 6721.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static IReadOnlyList<string> Check(string text)
    {
        XElement feed;
        try
        {
            feed = XDocument.Parse(text).Root!;
        }
        catch (XmlException broken)
        {
            return [$"Not well-formed: {broken.Message}"];
        }
        if (feed.Name != Atom + "feed")
            return [$"The root is {feed.Name}."];
        var entries = feed.Elements(Atom + "entry").ToList();
        return
        [
            .. Once(feed, "feed", "id", "title", "updated"), .. AtMostOnce(feed, "feed", "subtitle", "rights", "generator", "icon", "logo"),
            .. Links(feed, "feed"), .. Common(feed), .. Tombstone(feed), .. entries.SelectMany(Entry),
            .. FeedRules.Repeated("The id", entries.Elements(Atom + "id").Select(id => id.Value)),
            .. feed.Elements(Atom + "link").Any(link => Relation(link) == "self") ? [] : (string[])["feed: no link to itself."],
            .. feed.Elements(Atom + "author").Any() || entries.All(entry => entry.Elements(Atom + "author").Any()) ? [] : (string[])["feed: no author."],
        ];
    }

    private static IEnumerable<string> Entry(XElement entry)
    {
        var name = $"entry {entry.Element(Atom + "id")?.Value}";
        foreach (var fault in Once(entry, name, "id", "title", "updated").Concat(AtMostOnce(entry, name, "published", "summary", "content", "rights", "source")).Concat(Links(entry, name)))
            yield return fault;
        if (entry.Element(Atom + "content") is null && !entry.Elements(Atom + "link").Any(link => Relation(link) == "alternate"))
            yield return $"{name}: neither content nor a link to the page.";
        if (string.IsNullOrWhiteSpace(entry.Element(Atom + "title")?.Value))
            yield return $"{name}: an empty title.";
        if (entry.Element(Atom + "content") is { } content && (string?)content.Attribute("type") == "html")
            foreach (var fault in FeedRules.CheckHtml(name, content.Value))
                yield return fault;
        if (entry.Element(Atom + "source") is { } source)
            foreach (var fault in Once(source, name + " source", "id", "title", "updated"))
                yield return fault;
        var alternates = entry.Elements(Atom + "link").Where(link => Relation(link) == "alternate").Select(link => $"alternate {link.Attribute("type")?.Value} {link.Attribute("hreflang")?.Value}");
        foreach (var fault in FeedRules.Repeated(name, alternates))
            yield return fault;
    }

    private static IEnumerable<string> Common(XElement feed)
    {
        foreach (var id in feed.Descendants(Atom + "id").Where(id => !FeedRules.IsAbsolute(id.Value)))
            yield return $"The id '{id.Value}' is not absolute.";
        foreach (var time in feed.Descendants().Where(one => one.Name == Atom + "updated" || one.Name == Atom + "published").Where(time => !FeedRules.IsRfc3339(time.Value)))
            yield return $"The time '{time.Value}' is not RFC 3339.";
        foreach (var person in feed.Descendants().Where(one => one.Name == Atom + "author" || one.Name == Atom + "contributor"))
        {
            if (string.IsNullOrWhiteSpace(person.Element(Atom + "name")?.Value))
                yield return "A person without a name.";
            if (person.Element(Atom + "uri") is { } uri && !FeedRules.IsAbsolute(uri.Value))
                yield return $"The address '{uri.Value}' of a person is not absolute.";
        }
        foreach (var category in feed.Descendants(Atom + "category").Where(category => string.IsNullOrEmpty((string?)category.Attribute("term"))))
            yield return $"The category {category} has no term.";
        foreach (var language in feed.DescendantsAndSelf().Attributes(XNamespace.Xml + "lang").Where(language => !FeedRules.IsLanguage(language.Value)))
            yield return $"'{language.Value}' is not a language.";
    }

    private static IEnumerable<string> Links(XElement parent, string where)
    {
        foreach (var link in parent.Elements(Atom + "link"))
            if (!FeedRules.IsAbsolute((string?)link.Attribute("href")))
                yield return $"{where}: the link {link} is not absolute.";
    }

    private static IEnumerable<string> Tombstone(XElement feed)
    {
        var there = feed.Elements(Atom + "entry").Elements(Atom + "id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var tombstone in feed.Elements(Tombstones + "deleted-entry"))
        {
            if (!FeedRules.IsAbsolute((string?)tombstone.Attribute("ref")))
                yield return $"{tombstone} names no entry.";
            if (!FeedRules.IsRfc3339((string?)tombstone.Attribute("when") ?? ""))
                yield return $"{tombstone} has no time.";
            if (there.Contains((string?)tombstone.Attribute("ref") ?? ""))
                yield return $"{tombstone} is there as an entry as well.";
        }
    }

    private static string Relation(XElement link) => (string?)link.Attribute("rel") ?? "alternate";

    private static IEnumerable<string> Once(XElement parent, string where, params string[] names) =>
        names.Where(name => parent.Elements(Atom + name).Count() != 1).Select(name => $"{where}: {parent.Elements(Atom + name).Count()} times {name}.");

    private static IEnumerable<string> AtMostOnce(XElement parent, string where, params string[] names) =>
        names.Where(name => parent.Elements(Atom + name).Count() > 1).Select(name => $"{where}: more than one {name}.");
}
