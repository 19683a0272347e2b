using System.Text.Json.Nodes;
using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>Everything a page says about itself outside its text, gathered in one pass over the nodes.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonObject> objects = [];
    private int? headlineAt;

    internal PageFacts(HtmlDocument document, Uri url)
    {
        foreach (var node in document.Nodes)
        {
            switch (node.Tag)
            {
                case Tag.Meta:
                    AddMeta(node);
                    break;
                case Tag.Link:
                    AddLink(node);
                    break;
                case Tag.Script when node.Text.Length > 0 && IsLinkedData(node["type"]):
                    JsonLd.Read(node.Text, objects);
                    break;
                case Tag.Title when TitleTag is null && node.Text.Length > 0:
                    TitleTag = node.Text;
                    break;
                case Tag.H1:
                    Headings.Add(node);
                    break;
                case Tag.Time:
                    Times.Add(node);
                    break;
                case Tag.Html:
                    Language = node["lang"] ?? node["xml:lang"];
                    break;
                case Tag.Base when BaseHref is null:
                    BaseHref = node["href"];
                    break;
            }
            if (node.IsElement && node["itemprop"] is { } property)
                Properties.Add((property, node));
        }
        Base = BaseHref is not null && Uri.TryCreate(url, BaseHref, out var resolved) && resolved.Scheme is "http" or "https" ? resolved : url;
        Article = FindArticle();
    }

    internal string? TitleTag { get; }

    internal string? Language { get; }

    internal string? Canonical { get; private set; }

    /// <summary>What relative addresses of the page are relative to.</summary>
    internal Uri Base { get; }

    internal List<HtmlNode> Headings { get; } = [];

    /// <summary>The index of the heading that shows the title, set once that is known; of the first one until then. Null when there is none.</summary>
    internal int? HeadlineAt { get => headlineAt ?? (Headings.Count > 0 ? Headings[0].Index : null); set => headlineAt = value; }

    internal List<HtmlNode> Times { get; } = [];

    /// <summary>Links of the head to the page in other languages (hreflang).</summary>
    internal List<HtmlNode> Alternates { get; } = [];

    /// <summary>Microdata: the property's name and its element.</summary>
    internal List<(string Name, HtmlNode Node)> Properties { get; } = [];

    /// <summary>The JSON-LD object of the article itself; null when there is none.</summary>
    internal JsonObject? Article { get; }

    internal IReadOnlyList<JsonObject> Objects => objects;

    private string? BaseHref { get; }

    /// <summary>The first value that is not blank among the named metas, in the order asked.</summary>
    internal string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var values))
                return values[0];
        }
        return null;
    }

    /// <summary>All values of one meta.</summary>
    internal IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>A string of the article's JSON-LD object.</summary>
    internal string? Linked(string name) => Article is null ? null : JsonLd.Text(Article[name]);

    private void AddMeta(HtmlNode node)
    {
        var content = node["content"]?.Trim();
        if (string.IsNullOrEmpty(content))
            return;
        Add(node["property"], content);
        if (node["name"] != node["property"])
            Add(node["name"], content);
        if (node["itemprop"] is { } property)
            Add("itemprop:" + property, content);
    }

    private void Add(string? name, string content)
    {
        name = name?.Trim();
        if (string.IsNullOrEmpty(name))
            return;
        if (!metas.TryGetValue(name, out var values))
            metas[name] = values = [];
        if (values.Count < 50)
            values.Add(content);
    }

    private void AddLink(HtmlNode node)
    {
        if (node["rel"]?.Trim() is not { } relation)
            return;
        if (Canonical is null && relation.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            Canonical = node["href"];
        else if (relation.Equals("alternate", StringComparison.OrdinalIgnoreCase) && node.Has("hreflang") && Alternates.Count < 50)
            Alternates.Add(node);
    }

    private static bool IsLinkedData(string? type) => type is not null && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
        "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle", "Article", "BlogPosting", "Report", "SocialMediaPosting",
        "DiscussionForumPosting",
        "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "Recipe", "Review", "VideoObject", "ImageGallery", "PodcastEpisode", "WebPage",
    ];

    private JsonObject? FindArticle()
    {
        JsonObject? best = null;
        var bestRank = int.MaxValue;
        foreach (var found in objects)
        {
            foreach (var type in JsonLd.Types(found))
            {
                var rank = Array.IndexOf(ArticleTypes, type);
                if (rank < 0)
                    continue;
                // Of two articles the one that says more is the page's own; the other one is a teaser in a list.
                rank = (rank * 4) + (found.ContainsKey("datePublished") ? 0 : 2) + (found.ContainsKey("headline") || found.ContainsKey("name") ? 0 : 1);
                if (rank < bestRank)
                    (best, bestRank) = (found, rank);
            }
        }
        return best;
    }
}
