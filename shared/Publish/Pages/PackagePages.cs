using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Packages;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>Packages for people: all of them, and one with what it holds.</summary>
public sealed class PackagePages(PageComposer compose, SitePages pages, PackageStore packages, PackageReader reader, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>/{lang}/packages</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            var page = compose.Context(request, language, SiteLinks.Packages(language), SiteLinks.Packages) with { ExtraSheet = compose.AssetAddress("republish.css") };
            return await compose.RenderAsync<PackagesPage>(
                page, null, (nameof(PackagesPage.All), await packages.ListAsync(token)), (nameof(PackagesPage.Catalogue), catalogue));
        }, cancellationToken);

    /// <summary>/{lang}/package/{slug}; 404 when there is none.</summary>
    public Task<RenderedDocument> PackageAsync(PublishRequest request, InterfaceLanguage language, string slug, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
        {
            if (await reader.FindAsync(slug, token) is not { } found)
                return await pages.NotFoundAsync(request);
            var page = compose.Context(request, language, SiteLinks.Package(language, slug), other => SiteLinks.Package(other, slug)) with
            {
                ExtraSheet = compose.AssetAddress("republish.css"), IsEmbeddable = true,
            };
            return await compose.RenderAsync<PackagePage>(
                page, found.State.BuiltAt, (nameof(PackagePage.Found), found), (nameof(PackagePage.Title), PackageNames.Of(found.Package, language, catalogue)));
        }, cancellationToken);

    /// <summary>/package/{slug}: leads to the page in the reader's language.</summary>
    public static RenderedDocument InReadersLanguage(PublishRequest request, string slug) =>
        PageComposer.Redirect(302, SiteLinks.Package(request.ReaderLanguage, slug), RenderedDocument.ShortLived, "Accept-Language");
}
