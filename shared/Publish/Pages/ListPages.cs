using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Status;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>Lists of articles for readers: a topic, a source, people.</summary>
public sealed class ListPages(
    PageComposer compose, SitePages pages, ListLoader loader, StatusReader status, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>The topic that has a page of its own.</summary>
    internal const string PeopleTopic = "people";

    /// <summary>/: leads once to the language that suits the reader; the address of that page is stable.</summary>
    public static RenderedDocument Root(PublishRequest request) =>
        PageComposer.Redirect(302, SiteLinks.Home(request.ReaderLanguage), RenderedDocument.ShortLived, "Accept-Language");

    /// <summary>/{lang}/topic/{slug}; 404 for an unknown topic.</summary>
    public Task<RenderedDocument> TopicAsync(PublishRequest request, InterfaceLanguage language, string slug, CancellationToken cancellationToken) =>
        !TopicNames.Exists(slug)
            ? pages.NotFoundAsync(request)
            : ShowAsync(request, language, new ArticleQuery { Topic = slug }, new Subject(
                TopicNames.Of(slug, UiTexts.Of(language)), other => SiteLinks.Topic(other, slug)), cancellationToken);

    /// <summary>/{lang}/people: the articles of that topic, and what we hold about people.</summary>
    public Task<RenderedDocument> PeopleAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        ShowAsync(request, language, new ArticleQuery { Topic = PeopleTopic }, new Subject(
            UiTexts.Of(language).Site.People, SiteLinks.People)
        {
            Intro = UiTexts.Of(language).Gallery.PeopleIntro,
        }, cancellationToken);

    /// <summary>/{lang}/source/{id}; 404 for an unknown source.</summary>
    public Task<RenderedDocument> SourceAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        catalogue.FindSource(id) is not { } source
            ? pages.NotFoundAsync(request)
            : ShowAsync(request, language, new ArticleQuery { Source = id }, new Subject(
                SourceNames.Of(source, language), other => SiteLinks.Source(other, id))
            {
                Source = source,
            }, cancellationToken);

    private Task<RenderedDocument> ShowAsync(
        PublishRequest request, InterfaceLanguage language, ArticleQuery query, Subject subject, CancellationToken cancellationToken)
    {
        if (ListRequest.From(request) is not { } asked)
            return pages.BadAddressAsync(request, language);
        var path = subject.PathIn(language);
        return cache.GetAsync($"{request.BaseUrl}{path}{asked.Key}", async token =>
        {
            var model = await loader.LoadAsync(query, asked, language, path, token);
            var context = compose.Context(request, language, path, subject.PathIn, asked.Of(query, language)) with { IsEmbeddable = asked.Cursor is null };
            return await compose.RenderAsync<ListPage>(
                context, null,
                (nameof(ListPage.Model), model), (nameof(ListPage.Catalogue), catalogue), (nameof(ListPage.Title), subject.Title),
                (nameof(ListPage.Intro), subject.Intro), (nameof(ListPage.Status), await StatusOfAsync(subject.Source, token)));
        }, cancellationToken);
    }

    private async Task<SourceStatus?> StatusOfAsync(Source? source, CancellationToken cancellationToken) =>
        source is null ? null : await status.FindAsync(source, cancellationToken);

    private sealed record Subject(string Title, Func<InterfaceLanguage, string> PathIn)
    {
        public string? Intro { get; init; }

        public Source? Source { get; init; }
    }
}
