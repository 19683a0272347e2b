using System.Xml;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Sitemaps;

/// <summary>What search engines are told of: an index, lists in all languages, articles by month, and the news of two days.</summary>
public sealed class Sitemaps(ArticleList list, Timeline timeline, Catalogue catalogue, ReadyPackages packages, ResponseCache cache, TimeProvider clock)
{
    private const int MostNews = 1000;
    private const int MostArticles = 50_000;
    private const string Pages = "/sitemap-pages.xml";

    private static readonly TimeSpan NewsFor = TimeSpan.FromHours(48);

    /// <summary>/sitemap.xml: the index, newest month first.</summary>
    public Task<RenderedDocument> IndexAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            var now = clock.GetUtcNow();
            var months = await timeline.MonthsAsync(Scope.All, token);
            var parts = months.SelectMany(month => SitemapPart.Of(month).Reverse()).Where(part => part.Start <= now);
            return SitemapXml.Document("sitemapindex", RenderedDocument.SharedBriefly, xml =>
            {
                SitemapXml.Write(xml, "sitemap", request.BaseUrl + Pages, null);
                foreach (var part in parts)
                    SitemapXml.Write(xml, "sitemap", $"{request.BaseUrl}/{part.File}", part.End < now ? part.End : null);
            });
        }, cancellationToken);

    /// <summary>/sitemap-pages.xml: front pages and lists, each with its siblings in the other languages.</summary>
    public Task<RenderedDocument> PagesAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, _ => Task.FromResult(SitemapXml.Document("urlset", RenderedDocument.SharedBriefly, xml =>
        {
            List<Func<InterfaceLanguage, string>> pages =
            [
                SiteLinks.Home, SiteLinks.Sources, SiteLinks.Widgets, SiteLinks.Packages,
                .. packages.All.Select(package => (Func<InterfaceLanguage, string>)(language => SiteLinks.Package(language, package.Slug))),
                .. TopicNames.All.Select(slug => (Func<InterfaceLanguage, string>)(language => SiteLinks.Topic(language, slug))),
                .. catalogue.Places.Select(place => (Func<InterfaceLanguage, string>)(language => SiteLinks.Place(language, place.Slug))),
                .. catalogue.Sources.Select(source => (Func<InterfaceLanguage, string>)(language => SiteLinks.Source(language, source.Id))),
            ];
            foreach (var page in pages)
                foreach (var language in InterfaceLanguages.All)
                    SitemapXml.Write(xml, "url", request.Absolute(page(language)), null, () => WriteSiblings(xml, request, page));
        })), cancellationToken);

    /// <summary>/sitemap-{month}-{number}.xml: the articles of a week, each at its page in its own language. 404 for a week that is none.</summary>
    public Task<RenderedDocument> MonthAsync(PublishRequest request, string file, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            if (SitemapPart.Parse(file) is not { } part)
                return Problem.NotFound("There is no sitemap of this name.").ToDocument(request.BaseUrl);
            var cards = await CardsAsync(part.Start, part.End, MostArticles, token);
            return SitemapXml.Document("urlset", RenderedDocument.SharedBriefly, xml =>
            {
                foreach (var card in cards)
                    SitemapXml.Write(xml, "url", PageOf(request, card), card.LastChange);
            });
        }, cancellationToken);

    /// <summary>/sitemap-news.xml: at most 1,000 articles of the last two days, as Google News reads them.</summary>
    public Task<RenderedDocument> NewsAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            var now = clock.GetUtcNow();
            var cards = await CardsAsync(now - NewsFor, now.AddTicks(1), MostNews, token);
            return SitemapXml.Document("urlset", RenderedDocument.ShortLived, xml =>
            {
                foreach (var card in cards.Where(card => FeedPage.PublishedOf(card) >= now - NewsFor))
                    SitemapXml.Write(xml, "url", PageOf(request, card), null, () => WriteNews(xml, card));
            });
        }, cancellationToken);

    private async Task<List<CardView>> CardsAsync(DateTimeOffset since, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        var cards = new List<CardView>();
        var query = new ArticleQuery { Since = since, Until = until, Limit = ArticleList.MostRowsRead };
        while (cards.Count < most)
        {
            var page = await list.ReadAsync(query, cancellationToken);
            cards.AddRange(page.Articles.Take(most - cards.Count));
            if (page.Next is null)
                break;
            query = query with { Cursor = page.Next };
        }
        return cards;
    }

    private static void WriteSiblings(XmlWriter xml, PublishRequest request, Func<InterfaceLanguage, string> page)
    {
        foreach (var language in InterfaceLanguages.All)
        {
            xml.WriteStartElement("xhtml", "link", SitemapXml.Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language.Tag);
            xml.WriteAttributeString("href", request.Absolute(page(language)));
            xml.WriteEndElement();
        }
    }

    private static void WriteNews(XmlWriter xml, CardView card)
    {
        xml.WriteStartElement("news", "news", SitemapXml.News);
        xml.WriteStartElement("news", "publication", SitemapXml.News);
        xml.WriteElementString("news", "name", SitemapXml.News, UiTexts.Of(InterfaceLanguages.ForArticle(card.Language)).Site.Name);
        xml.WriteElementString("news", "language", SitemapXml.News, NewsLanguage(card.Language));
        xml.WriteEndElement();
        xml.WriteElementString("news", "publication_date", SitemapXml.News, Rfc3339.Format(FeedPage.PublishedOf(card)));
        xml.WriteElementString("news", "title", SitemapXml.News, card.Title);
        xml.WriteEndElement();
    }

    // Two or three letters, except for Chinese.
    private static string NewsLanguage(string tag) => tag switch
    {
        "zh-Hans" or "zh" => "zh-cn",
        "zh-Hant" => "zh-tw",
        _ => tag.Split('-')[0],
    };

    private static string PageOf(PublishRequest request, CardView card) =>
        request.Absolute(SiteLinks.Article(InterfaceLanguages.ForArticle(card.Language), card.Id, card.Title));
}
