using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>Loads pages of lists, with the pictures that can be shown and the stories that their articles belong to.</summary>
public sealed class ListLoader(ArticleList list, KeptPictures pictures, CardTranslations translations, TodayStories stories)
{
    private const int ArticlesOnPage = 28;

    internal async Task<ListModel> LoadAsync(
        ArticleQuery query, ListRequest asked, InterfaceLanguage language, string path, CancellationToken cancellationToken)
    {
        var page = await list.ReadAsync(
            asked.Of(query, language) with { Limit = ArticlesOnPage, Cursor = asked.Cursor }, cancellationToken);
        var shown = await pictures.OfAsync(page.Articles, cancellationToken);
        return new ListModel
        {
            Articles = await translations.OfAsync(shown, language.Tag, asked.Translated, cancellationToken),
            Translated = asked.Translated,
            Digest = await stories.ReadAsync(cancellationToken),
            ListPath = path,
            OnlyThisLanguage = asked.OnlyThisLanguage,
            IsFirst = asked.Cursor is null,
            Next = page.Next?.Encode(),
        };
    }

    /// <summary>The newest articles that pass, looked for among the newest of a list only, with pictures that can be shown.</summary>
    internal async Task<IReadOnlyList<CardView>> NewestAsync(
        ArticleQuery query, int among, Func<CardView, bool> passes, int most, CancellationToken cancellationToken)
    {
        var page = await list.ReadAsync(query with { Limit = among }, cancellationToken);
        var shown = await pictures.OfAsync([.. page.Articles.Where(passes)], cancellationToken);
        return [.. shown.Where(passes).Take(most)];
    }
}
