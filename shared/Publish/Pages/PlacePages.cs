using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>The map of all places, and a page for each, former provinces included.</summary>
public sealed class PlacePages(
    PageComposer compose, SitePages pages, ListLoader loader, CardTranslations translations, PlaceCoverage coverage, Catalogue catalogue, ResponseCache cache)
{
    private const int MostPictures = 4;
    private const int SearchedForPictures = 60;

    /// <summary>/{lang}/places</summary>
    public Task<RenderedDocument> PlacesAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        cache.GetAsync($"{request.BaseUrl}{request.Path}", _ =>
        {
            var page = compose.Context(request, language, SiteLinks.Places(language), SiteLinks.Places);
            return compose.RenderAsync<PlacesPage>(page, null, (nameof(PlacesPage.Catalogue), catalogue));
        }, cancellationToken);

    /// <summary>/{lang}/place/{slug}, units and former provinces alike; 404 for an unknown place.</summary>
    public Task<RenderedDocument> PlaceAsync(PublishRequest request, InterfaceLanguage language, string slug, CancellationToken cancellationToken)
    {
        if (catalogue.FindPlace(slug) is not { } place)
            return pages.NotFoundAsync(request);
        if (ListRequest.From(request) is not { } asked)
            return pages.BadAddressAsync(request, language);
        var path = SiteLinks.Place(language, slug);
        return cache.GetAsync($"{request.BaseUrl}{path}{asked.Key}", async token =>
        {
            var query = new ArticleQuery { Place = slug };
            var list = await loader.LoadAsync(query, asked, language, path, token);
            var pictures = asked.Cursor is null
                ? await loader.NewestAsync(query, SearchedForPictures, card => card.Image is not null, MostPictures, token)
                : [];
            var context = compose.Context(request, language, path, other => SiteLinks.Place(other, slug), asked.Of(query, language)) with { IsEmbeddable = asked.Cursor is null };
            return await compose.RenderAsync<PlacePage>(
                context, null,
                (nameof(PlacePage.Model), list), (nameof(PlacePage.Place), place), (nameof(PlacePage.Pictures), await translations.OfAsync(pictures, language.Tag, asked.Translated, token)),
                (nameof(PlacePage.Coverage), await coverage.OfAsync(place, token)), (nameof(PlacePage.Catalogue), catalogue));
        }, cancellationToken);
    }
}
