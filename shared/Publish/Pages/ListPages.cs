using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>Lists of articles for readers: everything, a topic, a place, a source.</summary>
public sealed class ListPages(PageComposer compose, SitePages pages, ArticleList list, Catalogue catalogue, ResponseCache cache)
{
    private const int ArticlesOnPage = 30;

    /// <summary>/: leads once to the language that suits the reader; the address of that page is stable.</summary>
    public static RenderedDocument Root(PublishRequest request) =>
        PageComposer.Redirect(302, SiteLinks.Home(request.ReaderLanguage), RenderedDocument.ShortLived, "Accept-Language");

    /// <summary>/{lang}/</summary>
    public Task<RenderedDocument> HomeAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        ShowAsync(request, language, SiteLinks.Home, new ArticleQuery(), new Subject(null), cancellationToken);

    /// <summary>/{lang}/topic/{slug}; 404 for an unknown topic.</summary>
    public Task<RenderedDocument> TopicAsync(PublishRequest request, InterfaceLanguage language, string slug, CancellationToken cancellationToken) =>
        !TopicNames.Exists(slug)
            ? pages.NotFoundAsync(request)
            : ShowAsync(
                request, language, other => SiteLinks.Topic(other, slug), new ArticleQuery { Topic = slug },
                new Subject(TopicNames.Of(slug, UiTexts.Of(language))), cancellationToken);

    /// <summary>/{lang}/place/{slug}, units and former provinces alike; 404 for an unknown place.</summary>
    public Task<RenderedDocument> PlaceAsync(PublishRequest request, InterfaceLanguage language, string slug, CancellationToken cancellationToken) =>
        catalogue.FindPlace(slug) is not { } place
            ? pages.NotFoundAsync(request)
            : ShowAsync(
                request, language, other => SiteLinks.Place(other, slug), new ArticleQuery { Place = slug },
                new Subject(PlaceNames.Of(place, language)) { Place = place }, cancellationToken);

    /// <summary>/{lang}/source/{id}; 404 for an unknown source.</summary>
    public Task<RenderedDocument> SourceAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        catalogue.FindSource(id) is not { } source
            ? pages.NotFoundAsync(request)
            : ShowAsync(
                request, language, other => SiteLinks.Source(other, id), new ArticleQuery { Source = id },
                new Subject(SourceNames.Of(source, language)) { Source = source }, cancellationToken);

    private Task<RenderedDocument> ShowAsync(
        PublishRequest request, InterfaceLanguage language, Func<InterfaceLanguage, string> pathIn, ArticleQuery query, Subject subject,
        CancellationToken cancellationToken)
    {
        var only = request.Query["only"].ToString() == "1";
        var after = request.Query["after"].ToString();
        TimelineCursor? cursor = null;
        if (after.Length > 0)
        {
            if (!TimelineCursor.TryDecode(after, out var given))
                return pages.BadAddressAsync(request, language);
            cursor = given;
        }
        var path = pathIn(language);
        return cache.GetAsync($"{request.BaseUrl}{path}?{only}&{after}", async token =>
        {
            var page = await list.ReadAsync(
                query with { Language = only ? language.Tag : null, Limit = ArticlesOnPage, Cursor = cursor }, token);
            var model = new ListModel
            {
                Title = subject.Title,
                Place = subject.Place,
                Source = subject.Source,
                Articles = page.Articles,
                ListPath = path,
                OnlyThisLanguage = only,
                IsFirst = cursor is null,
                Next = page.Next?.Encode(),
            };
            var context = compose.Context(request, language, path, pathIn, query with { Language = only ? language.Tag : null });
            return await compose.RenderAsync<ListPage>(
                context, null, (nameof(ListPage.Model), model), (nameof(ListPage.Catalogue), catalogue));
        }, cancellationToken);
    }

    private sealed record Subject(string? Title)
    {
        public Place? Place { get; init; }

        public Source? Source { get; init; }
    }
}
