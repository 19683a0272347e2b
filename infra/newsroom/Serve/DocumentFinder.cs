using System.Globalization;
using System.Text;
using Aggregator.Newsroom.Feeds;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Pages;
using Aggregator.Newsroom.Pictures;
using Aggregator.Sources;

namespace Aggregator.Newsroom.Serve;

/// <summary>What stands at an address: an endpoint's document, an article, a picture, or nothing.</summary>
internal sealed class DocumentFinder(PressDesk press)
{
    private const string Html = "text/html; charset=utf-8";
    private static readonly (int Width, int Height)[] PictureSizes = [(800, 450), (640, 400), (720, 480)];

    /// <summary>The document of an endpoint: all that its section holds of what the source shows.</summary>
    public Document Endpoint(Outlet outlet, Endpoint endpoint)
    {
        var language = Edition.LanguageOf(outlet.Source, endpoint);
        var edition = outlet.Editions.FirstOrDefault(candidate => candidate.Language.Code == language) ?? outlet.Editions[0];
        var articles = Listed(outlet, edition, endpoint);
        var heading = edition.Language.Section(endpoint.Section ?? "latest");
        var address = endpoint.Url.AbsoluteUri;
        return Create($"endpoint {address}", articles, () => endpoint.Kind switch
        {
            EndpointKind.Listing => Listing(outlet, edition, address, heading, articles),
            EndpointKind.Sitemap => Sitemap(outlet, edition, address, heading, articles),
            _ => FeedEncoder.Encode(new FeedPage(outlet, edition, address, heading, articles)),
        });
    }

    /// <summary>The front page of a host that is no endpoint itself.</summary>
    public Document Home(Outlet outlet, string host)
    {
        var (edition, articles) = OnHost(outlet, host);
        return Create($"home {host}", articles, () => Listing(outlet, edition, edition.Origin + "/", edition.Language.Word("home"), articles));
    }

    /// <summary>A news sitemap of what the host shows; robots.txt names it.</summary>
    public Document SitemapOf(Outlet outlet, string host)
    {
        var (edition, articles) = OnHost(outlet, host);
        return Create($"sitemap {host}", articles, () => Sitemap(outlet, edition, edition.Origin + "/sitemap-news.xml", "", articles));
    }

    /// <summary>The page of an article, or its copy for search engines.</summary>
    public Document Article(InventedArticle article, bool amp)
    {
        var now = press.Now;
        var modified = article.Modified is { } time && time <= now;
        // Translations appear one after the other; each changes the list of languages.
        var siblings = article.Outlet.Siblings(article, now).Count;
        var key = string.Create(CultureInfo.InvariantCulture, $"article {article.Url} {amp} {modified} {siblings}");
        return new Document(key, modified ? article.Modified!.Value : article.Published, () =>
        {
            var page = new ArticlePage(article, now);
            return (Encoding.UTF8.GetBytes(amp ? AmpPage.Write(page) : ArticlePages.Write(page)), Html);
        });
    }

    /// <summary>Null when the path names no picture of the article.</summary>
    public static Document? Picture(InventedArticle article, string path)
    {
        var picture = article.Pictures.FirstOrDefault(candidate => candidate.Url.EndsWith(path, StringComparison.Ordinal));
        if (picture is null || !PictureSizes.Contains((picture.Width, picture.Height)))
            return null;
        var landscape = Landscape.Of(Dice.Hash(path), article.Event.Subject.Scene);
        return new Document($"picture {picture.Url}", article.Published, () => article.Outlet.Style.SvgPictures
            ? (SvgWriter.Write(landscape, picture.Width, picture.Height), "image/svg+xml")
            : (PngWriter.Write(landscape, picture.Width, picture.Height), "image/png"));
    }

    // Feeds of one section list it; where the source happens to have nothing in it now, they keep showing a few others.
    private List<InventedArticle> Listed(Outlet outlet, Edition edition, Endpoint endpoint)
    {
        var all = outlet.Shown(press.Now).Where(article => article.Language == edition.Language.Code).ToList();
        if (SectionPlan.IsGeneral(endpoint))
            return all;
        var own = all.Where(article => article.Section == endpoint.Section
            || (article.Number % 2 == 0 && article.Event.Subject.Sections.Contains(endpoint.Section, StringComparer.Ordinal))).ToList();
        return own.Count > 0 ? own : [.. all.Where(article => article.Number % 3 == 0).DefaultIfEmpty(all[0]).Take(3)];
    }

    private (Edition Edition, IReadOnlyList<InventedArticle> Articles) OnHost(Outlet outlet, string host)
    {
        var edition = outlet.Editions.FirstOrDefault(candidate => candidate.Host == host) ?? outlet.Editions[0];
        return (edition, [.. outlet.Shown(press.Now).Where(article => article.Edition == edition)]);
    }

    // The numbers of all articles are part of the key: whatever is added or falls out makes a new version.
    private static Document Create(string name, IReadOnlyList<InventedArticle> articles, Func<(byte[] Body, string ContentType)> render)
    {
        var version = articles.Aggregate((ulong)articles.Count, (mixed, article) => Dice.Mix(mixed, (ulong)article.Number));
        var changed = articles.Count > 0 ? articles[0].Published : DateTimeOffset.UnixEpoch;
        return new Document(string.Create(CultureInfo.InvariantCulture, $"{name} {version:x}"), changed, render);
    }

    private static (byte[] Body, string ContentType) Listing(Outlet outlet, Edition edition, string address, string heading, IReadOnlyList<InventedArticle> articles)
    {
        var html = ListingPage.Write(outlet, edition, address, heading, articles);
        return outlet.Style.OldEncoding ? (OldVietnamese.GetBytes(html), "text/html") : (Encoding.UTF8.GetBytes(html), Html);
    }

    private static (byte[] Body, string ContentType) Sitemap(Outlet outlet, Edition edition, string address, string heading, IReadOnlyList<InventedArticle> articles) =>
        (Encoding.UTF8.GetBytes(SitemapWriter.Write(new FeedPage(outlet, edition, address, heading, articles))), "application/xml");
}
