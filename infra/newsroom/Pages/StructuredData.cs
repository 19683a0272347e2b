using System.Text;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>schema.org NewsArticle as JSON-LD, in the shapes that content systems really write.</summary>
internal static class StructuredData
{
    /// <summary>One object; the author is an object.</summary>
    public static void AppendObject(StringBuilder html, ArticlePage page) =>
        Script(html, $"{{\"@context\":\"https://schema.org\",{Fields(page, AuthorObject(page))}}}");

    /// <summary>An array with breadcrumbs first; authors are an array.</summary>
    public static void AppendArray(StringBuilder html, ArticlePage page) => Script(
        html,
        "[{\"@context\":\"http://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":{\"@id\":"
        + Json(page.SectionUrl) + ",\"name\":" + Json(page.Section) + "}}]},\n{\"@context\":\"http://schema.org\"," + Fields(page, "[" + AuthorObject(page) + "]") + "}]");

    /// <summary>A graph with the site and the page in it, the way blog plug-ins write; the author is a reference.</summary>
    public static void AppendGraph(StringBuilder html, ArticlePage page) => Script(
        html,
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"@id\":" + Json(page.Edition.Origin + "/#website") + ",\"name\":" + Json(page.Publisher)
        + "},{" + Fields(page, "{\"@id\":" + Json(page.Edition.Origin + "/#author") + "}") + "},{\"@type\":\"WebPage\",\"@id\":" + Json(page.Article.Url) + ",\"name\":"
        + Json(page.Article.Title) + "},{\"@type\":\"Person\",\"@id\":" + Json(page.Edition.Origin + "/#author") + ",\"name\":" + Json(page.Byline ?? page.Publisher) + "}]}");

    /// <summary>Not quite JSON: real line breaks inside a string and a comment around it all.</summary>
    public static void AppendSloppy(StringBuilder html, ArticlePage page)
    {
        var fields = Fields(page, Json(page.Byline ?? page.Publisher));
        var lead = Json(page.Lead).Replace(". ", ".\n", StringComparison.Ordinal);
        Script(html, $"<!--\n{{\n\"@context\": \"http://schema.org\",\n{fields},\n\"abstract\": {lead}\n}}\n-->");
    }

    private static void Script(StringBuilder html, string json) =>
        html.Put($"<script type=\"application/ld+json\">{json}</script>\n");

    private static string AuthorObject(ArticlePage page) => page.Byline is { } byline
        ? "{\"@type\":\"Person\",\"name\":" + Json(byline) + "}"
        : "{\"@type\":\"Organization\",\"name\":" + Json(page.Publisher) + "}";

    private static string Fields(ArticlePage page, string author)
    {
        var json = new StringBuilder();
        json.Put($"\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{{\"@type\":\"WebPage\",\"@id\":{Json(page.Article.Url)}}},\"headline\":{Json(page.Article.Title)}");
        json.Put($",\"description\":{Json(page.Lead)},\"datePublished\":\"{page.PublishedIso}\",\"dateModified\":\"{page.ModifiedIso ?? page.PublishedIso}\"");
        if (page.Pictures.Count > 0)
            json.Put($",\"image\":{{\"@type\":\"ImageObject\",\"url\":{Json(page.Pictures[0].Url)},\"width\":{page.Pictures[0].Width},\"height\":{page.Pictures[0].Height}}}");
        json.Put($",\"articleSection\":{Json(page.Section)},\"inLanguage\":{Json(page.Language.Code)},\"author\":{author}");
        json.Put($",\"publisher\":{{\"@type\":\"Organization\",\"name\":{Json(page.Publisher)},\"logo\":{{\"@type\":\"ImageObject\",\"url\":{Json(page.Edition.Origin + "/favicon.svg")}}}}}");
        return json.ToString();
    }
}
