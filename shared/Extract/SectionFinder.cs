using System.Text.Json.Nodes;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>The name of the section that an article stands in, where the page states it.</summary>
internal static class SectionFinder
{
    internal static string? Find(PageFacts facts)
    {
        var declared = facts.Linked("articleSection") ?? facts.Meta("article:section", "parsely-section", "sailthru.section", "section", "itemprop:articleSection", "cxenseparse:category", "category")
            ?? Property(facts) ?? Breadcrumb(facts);
        if (declared is null)
            return null;
        var name = PlainText.Clean(HtmlEntities.Decode(declared));
        return name.Length is > 1 and < 80 && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }

    private static string? Property(PageFacts facts)
    {
        var node = facts.Properties.FirstOrDefault(property => property.Name == "articleSection").Node;
        return node is null ? null : node["content"] ?? BlockText.Everything(node);
    }

    // Home, section, (subsection,) article: the last one that is not the article itself.
    private static string? Breadcrumb(PageFacts facts)
    {
        foreach (var found in facts.Objects)
        {
            if (!JsonLd.Types(found).Contains("BreadcrumbList") || found["itemListElement"] is not JsonArray { Count: > 1 } steps)
                continue;
            var names = steps.Select(step => JsonLd.Text((step as JsonObject)?["name"]) ?? JsonLd.Text((step as JsonObject)?["item"])).Where(name => name is { Length: > 0 and < 60 }).ToList();
            var first = names.Count > 1 && names[0]!.ToLowerInvariant() is "home" or "trang chủ" or "startseite" or "accueil" or "inicio" ? 1 : 0;
            return first < names.Count ? names[first] : null;
        }
        return null;
    }
}
