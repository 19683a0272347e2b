using System.Text.Json.Nodes;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds who wrote an article: declared authors first, then what is printed as a byline. Only people; an outlet or agency is no author.</summary>
internal static class BylineFinder
{
    private const int MaxAuthors = 12;

    private static readonly string[] Metas =
    [
        "author", "article:author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.author", "citation_author", "itemprop:author",
        "article:author_name", "cxenseparse:author", "twitter:data1", "authors", "article.author", "creator", "web_author",
    ];

    internal static IReadOnlyList<string> Find(PageFacts facts, PageSurvey page, HtmlNode? root, string host)
    {
        var names = new PersonNames(facts, host);
        AddLinked(facts.Article, names);
        if (names.Found.Count == 0)
            AddMetas(facts, names);
        if (names.Found.Count == 0)
            AddProperties(facts, page, names);
        if (names.Found.Count == 0)
            AddPrinted(page, root, facts, names);
        return [.. names.Found.Take(MaxAuthors)];
    }

    private static void AddLinked(JsonObject? article, PersonNames names)
    {
        foreach (var property in (ReadOnlySpan<string>)["author", "creator"])
        {
            if (names.Found.Count == 0)
                AddLinkedNode(article?[property], names, 0);
        }
    }

    private static void AddLinkedNode(JsonNode? node, PersonNames names, int depth)
    {
        if (depth > 3)
            return;
        switch (node)
        {
            case JsonArray array:
                foreach (var one in array)
                    AddLinkedNode(one, names, depth + 1);
                break;
            case JsonObject author:
                if (JsonLd.Types(author).Any(type => type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation" or "WebSite"))
                    break;
                if (author["name"] is JsonArray several)
                    AddLinkedNode(several, names, depth + 1);
                else
                    names.Add(JsonLd.Text(author["name"]) ?? Joined(author));
                break;
            case JsonValue:
                names.Add(JsonLd.Text(node));
                break;
        }
    }

    private static string? Joined(JsonObject author)
    {
        var name = $"{JsonLd.Text(author["givenName"])} {JsonLd.Text(author["familyName"])}".Trim();
        return name.Length == 0 ? null : name;
    }

    private static void AddMetas(PageFacts facts, PersonNames names)
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

    private static void AddProperties(PageFacts facts, PageSurvey page, PersonNames names)
    {
        foreach (var (property, node) in facts.Properties)
        {
            if (property != "author" && property != "creator" || (page.Hints[node.Index] & Hint.Comments) != 0)
                continue;
            var name = facts.Properties.FirstOrDefault(other => other.Name == "name" && other.Node.IsWithin(node)).Node;
            names.Add(name?["content"] ?? BlockText.Everything(name ?? node));
        }
    }

    /// <summary>Bylines near the headline or at the end of the text, nearest first.</summary>
    private static void AddPrinted(PageSurvey page, HtmlNode? root, PageFacts facts, PersonNames names)
    {
        var start = facts.Headings.Count > 0 ? Math.Max(0, facts.Headings[0].Index - 60) : 0;
        var end = root is null ? page.Nodes.Count : Math.Min(page.Nodes.Count, page.End[root.Index] + 120);
        for (var at = start; at < end && names.Found.Count == 0; at++)
        {
            var node = page.Nodes[at];
            if (!node.IsElement || (page.Hints[at] & (Hint.Comments | Hint.Caption)) != 0)
                continue;
            var isByline = (page.Hints[at] & Hint.Byline) != 0 || (node.Tag == Tag.A && node["rel"] is "author");
            if (!isByline || page.End[at] - at > 60)
                continue;
            AddElement(page, node, names);
            if (names.Found.Count == 0)
                continue;
            // Several authors stand side by side.
            for (var next = node.Next; next is not null; next = next.Next)
            {
                if (next.IsElement && (page.Hints[next.Index] & Hint.Byline) != 0)
                    AddElement(page, next, names);
            }
        }
        if (names.Found.Count == 0 && root is not null)
            AddLastLine(page, root, names);
    }

    private static void AddElement(PageSurvey page, HtmlNode node, PersonNames names)
    {
        var links = node.Descendants().Where(below => below.Tag == Tag.A && below.FirstChild is not null).Take(6).ToList();
        var before = names.Found.Count;
        foreach (var link in links.Where(link => link["rel"] is "author" || link["href"]?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || link["href"]?.Contains("tac-gia", StringComparison.OrdinalIgnoreCase) == true))
            names.Add(BlockText.Everything(link));
        if (names.Found.Count > before)
            return;
        var text = BlockText.Everything(node);
        if (text.Length <= 120)
            names.Add(text, printed: true);
    }

    // Vietnamese papers sign at the end: a short line, in bold or to the right.
    private static void AddLastLine(PageSurvey page, HtmlNode root, PersonNames names)
    {
        for (var at = page.End[root.Index] - 1; at > root.Index; at--)
        {
            var node = page.Nodes[at];
            if (page.Block[at] != at || !node.IsElement || page.Length[at] == 0)
                continue;
            var signed = page.Length[at] <= 40 && IsSignature(node);
            if (signed)
                names.Add(BlockText.Everything(node), printed: true);
            if (signed || page.Length[at] > 80)
                return;
        }
    }

    internal static bool IsSignature(HtmlNode node)
    {
        var style = node["style"] ?? "";
        if (node["align"] == "right" || style.Contains("right", StringComparison.OrdinalIgnoreCase) || (node["class"] ?? "").Contains("right", StringComparison.OrdinalIgnoreCase))
            return true;
        var only = node.FirstChild;
        while (only is { IsText: true } && string.IsNullOrWhiteSpace(only.Text))
            only = only.Next;
        return only?.Tag is Tag.Strong or Tag.B && (only.Next is null || (only.Next.IsText && string.IsNullOrWhiteSpace(only.Next.Text)));
    }
}
