using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>The front page, and the older pages of the list that it begins.</summary>
public sealed class HomePages(
    PageComposer compose, SitePages pages, ListLoader loader, KeptPictures kept, CardTranslations translations, Catalogue catalogue, ResponseCache cache)
{
    private const int MostStories = 7;
    private const int MostInThis = 6;
    private const int MostPictures = 4;
    private const int SearchedForPictures = 100;

    /// <summary>/{lang}/; 400 for a cursor that is not one of ours.</summary>
    public Task<RenderedDocument> HomeAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        if (ListRequest.From(request) is not { } asked)
            return pages.BadAddressAsync(request, language);
        var path = SiteLinks.Home(language);
        return cache.GetAsync($"{request.BaseUrl}{path}{asked.Key}", async token =>
        {
            var list = await loader.LoadAsync(new ArticleQuery(), asked, language, path, token);
            var context = compose.Context(request, language, path, SiteLinks.Home, asked.Of(new ArticleQuery(), language));
            if (!list.IsFirst || list.OnlyThisLanguage)
            {
                return await compose.RenderAsync<ListPage>(
                    context, null, (nameof(ListPage.Model), list), (nameof(ListPage.Catalogue), catalogue));
            }
            var model = await ModelAsync(list, language, token);
            return await compose.RenderAsync<HomePage>(context, null, (nameof(HomePage.Model), model), (nameof(HomePage.Catalogue), catalogue));
        }, cancellationToken);
    }

    private async Task<HomeModel> ModelAsync(ListModel list, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        var stories = new List<StoryView>();
        // Sorting keeps what is equal in order: within a language, those with the most outlets stay first.
        foreach (var story in list.Digest.Stories.OrderBy(story => IsIn(story.In(language.Tag), language) ? 0 : 1).Take(MostStories))
            stories.Add(story with { Articles = await kept.OfAsync(story.Articles, cancellationToken) });
        var shown = stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        bool IsNew(CardView card) => card.StoryId is null || !shown.Contains(card.StoryId);
        var rest = list.Articles.Where(IsNew).ToList();
        var own = list.Articles.Count(card => IsIn(card, language));
        var inThis = own * 2 >= list.Articles.Count
            ? []
            : await loader.NewestAsync(new ArticleQuery { Language = language.Tag }, ArticleQuery.DefaultLimit, IsNew, MostInThis, cancellationToken);
        var used = inThis.Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        var pictures = await loader.NewestAsync(
            new ArticleQuery(), SearchedForPictures, card => card.Image is not null && IsNew(card) && !used.Contains(card.Id), MostPictures, cancellationToken);
        var words = await translations.ReadAsync([.. stories.SelectMany(story => story.Articles), .. pictures], language.Tag, list.Translated, cancellationToken);
        stories = [.. stories.Select(story => story with { Articles = words.Of(story.Articles) })];
        return new HomeModel(stories, inThis, words.Of(pictures), list with { Articles = [.. rest.Where(card => !used.Contains(card.Id))] });
    }

    private static bool IsIn(CardView card, InterfaceLanguage language) => string.Equals(card.OriginalLanguage, language.Tag, StringComparison.OrdinalIgnoreCase);
}
