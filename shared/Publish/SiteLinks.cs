using Aggregator.Publish.Languages;

namespace Aggregator.Publish;

/// <summary>The addresses of everything we publish, as paths from the root; ASCII only, ready for href and Location.</summary>
public static class SiteLinks
{
    public const string Bot = "/bot";
    public const string Feeds = "/feeds";
    public const string Status = "/status";
    public const string ApiArticles = "/api/v1/articles";
    public const string ApiSearch = "/api/v1/search";
    public const string SearchAtom = "/search/feed.xml";
    public const string SearchRss = "/search/rss.xml";
    public const string SearchJson = "/search/feed.json";
    public const string Hub = "/hub";
    public const string OpenSearch = "/opensearch.xml";

    /// <summary>The page for developers.</summary>
    public const string Api = "/api";

    public const string OpenApi = "/openapi.json";

    public static string Home(InterfaceLanguage language) => $"/{language.Path}/";

    public static string Sources(InterfaceLanguage language) => $"/{language.Path}/sources";

    public static string Places(InterfaceLanguage language) => $"/{language.Path}/places";

    public static string Pictures(InterfaceLanguage language) => $"/{language.Path}/pictures";

    public static string Videos(InterfaceLanguage language) => $"/{language.Path}/videos";

    public static string People(InterfaceLanguage language) => $"/{language.Path}/people";

    public static string Search(InterfaceLanguage language) => $"/{language.Path}/search";

    /// <summary>A page about ourselves; the names are the keys of the texts' information.</summary>
    public static string Information(InterfaceLanguage language, string name) => $"/{language.Path}/{name}";

    public static string Story(InterfaceLanguage language, string id) => $"/{language.Path}/story/{Uri.EscapeDataString(id)}";

    public static string Topic(InterfaceLanguage language, string slug) => $"/{language.Path}/topic/{Uri.EscapeDataString(slug)}";

    public static string Place(InterfaceLanguage language, string slug) => $"/{language.Path}/place/{Uri.EscapeDataString(slug)}";

    public static string Source(InterfaceLanguage language, string id) => $"/{language.Path}/source/{Uri.EscapeDataString(id)}";

    public static string Article(InterfaceLanguage language, string id, string title) =>
        $"/{language.Path}/a/{id}/{Uri.EscapeDataString(Slug.Of(title))}";

    /// <summary>Our copy of the first picture of an article.</summary>
    public static string Picture(string articleId) => $"/i/{articleId}";

    public static string ApiArticle(string id) => $"{ApiArticles}/{id}";

    public static string Dump(string file) => $"/dumps/{file}";

    /// <summary>A page that exists once, in the reader's language or in the one asked for.</summary>
    public static string InLanguage(string path, InterfaceLanguage language) => $"{path}?lang={language.Path}";
}
