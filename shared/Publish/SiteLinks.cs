using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish;

/// <summary>The addresses of everything we publish, as paths from the root; ASCII only, ready for href and Location.</summary>
public static class SiteLinks
{
    private const string RepublishName = "republish", TranslationName = "translation";

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

    /// <summary>The feeds about a place as a subscription list.</summary>
    public static string PlaceOpml(string slug) => $"/opml/place/{Uri.EscapeDataString(slug)}";

    /// <summary>The page for developers.</summary>
    public const string Api = "/api";

    public const string OpenApi = "/openapi.json";

    /// <summary>The widget as a page for frames, and as data; parameters follow.</summary>
    public const string WidgetFrame = "/embed/v1/frame";

    public const string WidgetData = "/embed/v1/feed.json";

    /// <summary>The code of a widget, for our own page.</summary>
    public const string WidgetCode = "/embed/v1/code.json";

    public const string OEmbed = "/oembed";

    /// <summary>Where the code for embedding one of our pages is asked for.</summary>
    public static string OEmbedOf(string url, string format) => $"{OEmbed}?url={Uri.EscapeDataString(url)}&format={format}";

    /// <summary>How often widgets of that name were loaded.</summary>
    public static string WidgetLoads(string key, InterfaceLanguage language) => $"/widgets/stats?key={Uri.EscapeDataString(key)}&lang={language.Path}";

    /// <summary>Where widgets are put together.</summary>
    public static string Widgets(InterfaceLanguage language) => $"/{language.Path}/widgets";

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
        $"/{language.Path}/a/{id}/{Uri.EscapeDataString(ArticleSlug(title))}";

    /// <summary>The article's page, whatever words the card has.</summary>
    public static string Article(InterfaceLanguage language, CardView card) => Article(language, card.Id, card.OriginalTitle);

    /// <summary>The last part of an article's address; never the name of a page that lies beside it.</summary>
    public static string ArticleSlug(string title) => Slug.Of(title) is var slug && slug is RepublishName or TranslationName ? slug + "-" : slug;

    /// <summary>Where editors correct the translation of an article into the language.</summary>
    public static string Translation(InterfaceLanguage language, string id) => $"/{language.Path}/a/{id}/{TranslationName}";

    /// <summary>Where readers report an error in it.</summary>
    public static string TranslationReport(InterfaceLanguage language, string id) => $"{Translation(language, id)}/report";

    /// <summary>Where editors see what readers reported.</summary>
    public static string TranslationReports(InterfaceLanguage language) => $"/{language.Path}/translations";

    /// <summary>How others may take an article.</summary>
    public static string Republish(InterfaceLanguage language, string id) => $"/{language.Path}/a/{id}/{RepublishName}";

    public static string RepublishPrint(InterfaceLanguage language, string id) => Republish(language, id) + "/print";

    public static string RepublishWord(InterfaceLanguage language, string id) => Republish(language, id) + "/article.docx";

    public static string Packages(InterfaceLanguage language) => $"/{language.Path}/packages";

    public static string Package(InterfaceLanguage language, string slug) => $"/{language.Path}/package/{Uri.EscapeDataString(slug)}";

    public static string PackageFeed(InterfaceLanguage language, string slug, string file) => $"{Package(language, slug)}/{file}";

    public static string PackageFile(string slug) => $"/packages/{Uri.EscapeDataString(slug)}.zip";

    public static string ApiPackage(string slug) => $"/api/v1/packages/{Uri.EscapeDataString(slug)}";

    public static string Basket(InterfaceLanguage language) => $"/{language.Path}/basket";

    public static string BasketFile(InterfaceLanguage language) => $"/{language.Path}/basket.zip";

    /// <summary>The counting image of an article's copies.</summary>
    public static string Counter(string id) => $"/c/{id}.gif";

    public static string ApiNinjs(string id) => $"{ApiArticles}/{id}.ninjs";

    public static string ApiNewsItem(string id) => $"{ApiArticles}/{id}.g2.xml";

    /// <summary>Our copy of the first picture of an article.</summary>
    public static string Picture(string articleId) => $"/i/{articleId}";

    public static string ApiArticle(string id) => $"{ApiArticles}/{id}";

    public static string Dump(string file) => $"/dumps/{file}";

    /// <summary>A page that exists once, in the reader's language or in the one asked for.</summary>
    public static string InLanguage(string path, InterfaceLanguage language) => $"{path}?lang={language.Path}";
}
