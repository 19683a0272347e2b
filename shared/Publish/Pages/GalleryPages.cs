using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>Pictures and videos that may be shown.</summary>
public sealed class GalleryPages(
    PageComposer compose, SitePages pages, Timeline timeline, KeptPictures kept, CardTranslations translations, Catalogue catalogue, TimeProvider clock, ResponseCache cache)
{
    private const int OnPage = 24;
    private const int Batch = 120;

    // So many articles are looked at for one page; where fewer have pictures, the page is shorter and has a next one all the same.
    private const int MostRead = 960;

    /// <summary>/{lang}/pictures</summary>
    public Task<RenderedDocument> PicturesAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        ShowAsync(
            request, language, SiteLinks.Pictures, Scope.All, ArticleType.Photo, text => (text.Site.Pictures, text.Gallery.PicturesIntro),
            card => card.Type != ArticleType.Video, cancellationToken);

    /// <summary>/{lang}/videos</summary>
    public Task<RenderedDocument> VideosAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        ShowAsync(
            request, language, SiteLinks.Videos, Scope.Type(ArticleType.Video), ArticleType.Video, text => (text.Site.Videos, text.Gallery.VideosIntro),
            _ => true, cancellationToken);

    private Task<RenderedDocument> ShowAsync(
        PublishRequest request, InterfaceLanguage language, Func<InterfaceLanguage, string> pathIn, string scope, ArticleType type,
        Func<UiText, (string Title, string Intro)> words, Func<CardView, bool> passes, CancellationToken cancellationToken)
    {
        if (ListRequest.From(request) is not { } asked)
            return pages.BadAddressAsync(request, language);
        var path = pathIn(language);
        return cache.GetAsync($"{request.BaseUrl}{path}{asked.Key}", async token =>
        {
            var (found, next) = await ReadAsync(
                scope, asked.Cursor, card => passes(card) && (!asked.OnlyThisLanguage || Translate.TranslationOptions.AreSame(card.Language, language.Tag)), token);
            var cards = await translations.OfAsync(found, language.Tag, asked.Translated, token);
            var context = compose.Context(request, language, path, pathIn, new ArticleQuery { Type = type });
            var (title, intro) = words(context.Text);
            return await compose.RenderAsync<GalleryPage>(
                context, null,
                (nameof(GalleryPage.Title), title), (nameof(GalleryPage.Intro), intro), (nameof(GalleryPage.Cards), cards),
                (nameof(GalleryPage.Next), next is { } cursor ? $"{path}?{(asked.OnlyThisLanguage ? "original=true&" : "")}after={cursor.Encode()}" : null),
                (nameof(GalleryPage.IsFirst), asked.Cursor is null));
        }, cancellationToken);
    }

    private async Task<(IReadOnlyList<CardView> Cards, TimelineCursor? Next)> ReadAsync(
        string scope, TimelineCursor? after, Func<CardView, bool> passes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = new List<CardView>();
        for (var read = 0; read < MostRead; read += Batch)
        {
            var page = await timeline.ReadAsync(scope, after, now, null, Batch, cancellationToken);
            var views = page.Cards.Select(card => CardView.From(card, catalogue, now)).OfType<CardView>().Where(card => card.Image is not null && passes(card)).ToList();
            foreach (var card in (await kept.OfAsync(views, cancellationToken)).Where(card => card.Image is not null))
            {
                if (found.Count == OnPage)
                    return (found, new TimelineCursor(found[^1].VisibleFrom, found[^1].Id));
                found.Add(card);
            }
            after = page.Next;
            if (after is null)
                break;
        }
        return (found, after);
    }
}
