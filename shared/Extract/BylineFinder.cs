using System.Text.Json.Nodes;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds who wrote an article: declared authors first, then what is printed as a byline. People and agencies; the outlet itself is no author.</summary>
internal static partial class BylineFinder
{
    private const int MaxAuthors = 12;

    private static readonly string[] Metas =
    [
        "author", "article:author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.author",
        "citation_author", "itemprop:author",
        "article:author_name", "cxenseparse:author", "twitter:data1", "authors", "article.author", "creator", "web_author",
    ];

    internal static IReadOnlyList<string> Find(PageFacts facts, PageSurvey page, HtmlNode? root, string host)
    {
        var names = new BylineNames(facts, host);
        AddLinked(facts, names);
        if (names.Found.Count == 0)
            AddMetas(facts, names);
        if (names.Found.Count == 0)
            AddProperties(facts, page, names);
        if (names.Found.Count == 0)
            AddPrinted(page, root, facts, names);
        return [.. names.Found.Take(MaxAuthors)];
    }

    /// <summary>Whom linked data names as the author, taken as it stands; asked where nobody else is named. Null where it names nobody.</summary>
    internal static string? Desk(PageFacts facts)
    {
        var author = facts.Article?["author"];
        if (author is JsonArray { Count: > 0 } several)
            author = several[0];
        var named = author is JsonObject person ? JsonLd.Text(person["name"]) : JsonLd.Text(author);
        var name = PlainText.Clean(HtmlEntities.Decode(named ?? ""));
        return name.Length is > 1 and <= 80 && !name.Contains('/', StringComparison.Ordinal) ? name : null;
    }

    private static void AddLinked(PageFacts facts, BylineNames names)
    {
        foreach (var property in (ReadOnlySpan<string>)["author", "creator"])
        {
            if (names.Found.Count == 0)
                AddLinkedNode(facts, facts.Article?[property], names, 0);
        }
    }

    private static void AddLinkedNode(PageFacts facts, JsonNode? node, BylineNames names, int depth)
    {
        if (depth > 3)
            return;
        switch (node)
        {
            case JsonArray array:
                foreach (var one in array)
                    AddLinkedNode(facts, one, names, depth + 1);
                break;
            case JsonObject author:
                if (!author.ContainsKey("name") && Referred(facts, author) is { } elsewhere)
                    AddLinkedNode(facts, elsewhere, names, depth + 1);
                else if (JsonLd.Types(author).Any(type => type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation" or "WebSite"))
                    names.AddOrganisation(JsonLd.Text(author["name"]));
                else if (author["name"] is JsonArray several)
                    AddLinkedNode(facts, several, names, depth + 1);
                else
                    names.Add(JsonLd.Text(author["name"]) ?? Joined(author));
                break;
            case JsonValue:
                names.Add(JsonLd.Text(node));
                break;
        }
    }

    /// <summary>The object that an author given by its @id alone stands for.</summary>
    private static JsonObject? Referred(PageFacts facts, JsonObject author) => JsonLd.Text(author["@id"]) is { } id
        ? facts.Objects.FirstOrDefault(found => !ReferenceEquals(found, author) && found.ContainsKey("name") && JsonLd.Text(found["@id"]) == id)
        : null;

    private static string? Joined(JsonObject author)
    {
        var name = $"{JsonLd.Text(author["givenName"])} {JsonLd.Text(author["familyName"])}".Trim();
        return name.Length == 0 ? null : name;
    }

    private static void AddMetas(PageFacts facts, BylineNames names)
    {
        foreach (var meta in Metas)
        {
            if (meta == "twitter:data1" && facts.Meta("twitter:label1") is not { } label || names.Found.Count > 0)
                continue;
            if (meta == "twitter:data1" && !IsAuthorLabel(facts.Meta("twitter:label1")!))
                continue;
            foreach (var value in facts.Metas(meta))
                names.Add(value);
        }
    }

    private static bool IsAuthorLabel(string label) => TitleFinder.Key(label) is "writtenby" or "author" or "by" or "verfasstvon" or "escritopor" or "ecritpar" or "geschriebenvon" or "tacgia" or "duocvietboi";

    private static void AddProperties(PageFacts facts, PageSurvey page, BylineNames names)
    {
        foreach (var (property, node) in facts.Properties)
        {
            if (property != "author" && property != "creator" || (page.Hints[node.Index] & Hint.Comments) != 0)
                continue;
            var name = facts.Properties.FirstOrDefault(other => other.Name == "name" && other.Node.IsWithin(node)).Node;
            names.Add(name?["content"] ?? BlockText.Everything(name ?? node));
        }
    }
}
