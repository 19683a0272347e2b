using Aggregator.Normalise;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Sources;

namespace Aggregator.Publish.Packages;

/// <summary>A package with what its file holds, in the order of the file.</summary>
public sealed record ReadPackage(NewsPackage Package, PackageState State, IReadOnlyList<CardView> Articles);

/// <summary>Reads packages for outputs: the file, the articles in it, and its feeds.</summary>
public sealed class PackageReader(
    PackageStore packages, PackageBuilder builder, ArticleReader articles, ArticleTranslations translations, Catalogue catalogue, PublishOptions options, ResponseCache cache)
{
    /// <summary>Null when there is no such package.</summary>
    public async Task<ReadPackage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await packages.FindAsync(slug, cancellationToken) is not { } package)
            return null;
        var state = await builder.StateAsync(package, cancellationToken);
        return new ReadPackage(package, state, [.. (await ViewsAsync(package, state, cancellationToken)).Select(view => view.Card)]);
    }

    /// <summary>/packages/{slug}.zip; a problem with status 404 when there is no such package. Not kept in memory.</summary>
    public async Task<RenderedDocument> FileAsync(PublishRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await packages.FindAsync(slug, cancellationToken) is not { } package)
            return Problem.NotFound("There is no package of this name.").ToDocument(request.BaseUrl);
        var file = await builder.FileAsync(package, cancellationToken);
        return Zip(file.Content.ToArray(), slug + ".zip", "public, max-age=60");
    }

    /// <summary>A ZIP file as an answer.</summary>
    internal static RenderedDocument Zip(byte[] content, string name, string cacheControl) => new(PackageZip.ContentType, content)
    {
        CrossOrigin = true,
        CacheControl = cacheControl,
        Headers = [new("Content-Disposition", $"attachment; filename=\"{name}\""), new("X-Robots-Tag", "noindex"), new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
    };

    /// <summary>/{lang}/package/{slug}/feed.xml, rss.xml, feed.json; a problem with status 404 when there is no such package.</summary>
    public Task<RenderedDocument> FeedAsync(PublishRequest request, InterfaceLanguage language, string slug, string file, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            if (FeedLinks.FormatOf(file) is not { } format || await packages.FindAsync(slug, token) is not { } package)
                return Problem.NotFound("There is no feed at this address.").ToDocument(request.BaseUrl);
            var state = await builder.StateAsync(package, token);
            var views = await ViewsAsync(package, state, token);
            var title = PackageNames.Of(package, language, catalogue);
            return FeedPublisher.Render(format, new FeedPage
            {
                BaseUrl = request.BaseUrl,
                SelfUrl = request.Absolute(SiteLinks.PackageFeed(language, slug, file)),
                Hub = options.HubOf(request.BaseUrl),
                HomeUrl = request.Absolute(SiteLinks.Package(language, slug)),
                Id = FeedId.OfFeed("package:" + slug),
                SiteName = UiTexts.Of(language).Site.Name,
                Title = title,
                Description = UiTexts.Of(language).Packages.Intro,
                Language = language,
                Updated = state.BuiltAt,
                Articles = [.. views.Select(view => view.Card)],
                FullTexts = views.Where(view => view.Body is not null).ToDictionary(view => view.Card.Id, StringComparer.Ordinal),
                Contents = views.Where(view => view.Card.Verdict.RepublishesWhole && view.Body is not null)
                    .ToDictionary(view => view.Card.Id, view => ContentOf(view, request.BaseUrl), StringComparer.Ordinal),
            });
        }, cancellationToken);

    // Whoever imports the feed takes credit and note over with the text. Pictures go as media, with words of their own.
    private static SafeHtml ContentOf(ArticleView view, string baseUrl) => HtmlSanitiser.Sanitise(
        HtmlCopy.Write(ArticleCopy.Of(view, null, InterfaceLanguages.ForArticle(view.Card.Language), baseUrl)), null);

    private async Task<List<ArticleView>> ViewsAsync(NewsPackage package, PackageState state, CancellationToken cancellationToken)
    {
        var views = new List<ArticleView>(state.Articles.Count);
        var wanted = package.QueryAt(state.BuiltAt);
        foreach (var (id, _) in state.Articles)
            if (await articles.FindAsync(id, cancellationToken) is { } view)
                views.Add(await translations.ForRepublicationAsync(view, wanted, cancellationToken));
        return views;
    }
}
