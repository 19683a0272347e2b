using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Search;
using Aggregator.Sources;

namespace Aggregator.Publish.Pages;

/// <summary>Search for readers: /{lang}/search?q=…</summary>
public sealed class SearchPages(PageComposer compose, SitePages pages, SearchList list, KeptPictures kept, CardTranslations translations, Catalogue catalogue, ResponseCache cache)
{
    private const int ArticlesOnPage = 20;

    /// <summary>
    /// The form and, where something was asked, what was found; with status 400 and an explanation where it cannot be searched
    /// for. Parameters other than q, order and after are ignored, as on every page.
    /// </summary>
    public Task<RenderedDocument> SearchAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken)
    {
        var typed = OutputText.Clean(request.Query["q"].ToString());
        var order = request.Query["order"].ToString() == "time" ? SearchOrder.Time : SearchOrder.Relevance;
        var after = request.Query["after"].ToString();
        var reading = typed.Length == 0 ? new SearchQueryReading(null, null) : SearchQueryParser.Parse(typed, catalogue);
        // What is too long is not sent back.
        var model = new SearchModel { Typed = reading.Error?.Fault == SearchFault.TooLong ? "" : typed, Order = order, Error = reading.Error };
        if (reading.Query is not { } query)
            return ShowAsync(request, language, model);
        SearchCursor? cursor = null;
        if (after.Length > 0)
        {
            if (!SearchCursor.TryDecode(after, out var given) || !given.BelongsTo(query, order))
                return pages.BadAddressAsync(request, language);
            cursor = given;
        }
        return cache.GetAsync(
            $"{request.BaseUrl}{SiteLinks.Search(language)}?{order}&{after}&{typed}",
            async token => await ShowAsync(request, language, model with
            {
                Found = await CompleteAsync(query, language, list.Read(new SearchRequest(query, ArticlesOnPage) { Order = order, Cursor = cursor }), token),
                IsFirst = cursor is null,
            }),
            cancellationToken);
    }

    // With the pictures that are there, in the reader's language as far as they can be had in it.
    private async Task<FoundPage> CompleteAsync(SearchQuery query, InterfaceLanguage language, FoundPage found, CancellationToken cancellationToken)
    {
        var cards = await kept.OfAsync([.. found.Articles.Select(article => article.Card)], cancellationToken);
        var complete = found with { Articles = [.. found.Articles.Zip(cards, (article, card) => article with { Card = card })] };
        return await translations.OfAsync(complete, query, new ArticleQuery { Language = language.Tag, Translated = TranslationChoice.Machine }, cancellationToken);
    }

    private Task<RenderedDocument> ShowAsync(PublishRequest request, InterfaceLanguage language, SearchModel model)
    {
        Func<InterfaceLanguage, string> pathIn = model.Typed.Length == 0 ? SiteLinks.Search : other => model.PathIn(other, model.Order);
        var context = compose.Context(request, language, pathIn(language), pathIn);
        return model.Error is null
            ? compose.RenderAsync<SearchPage>(context, model.Found?.LastChange, (nameof(SearchPage.Model), model))
            : compose.RefuseAsync<SearchPage>(context, (nameof(SearchPage.Model), model));
    }
}
