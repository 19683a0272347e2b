using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Publish.Lists;

/// <summary>
/// Reads lists of articles: one range of the narrowest scope that fits, with the filters that have no scope of their own
/// applied on the way.
/// </summary>
public sealed class ArticleList(Timeline timeline, CardTranslations translations, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>Most rows that one request reads when few of them pass the filters.</summary>
    public const int MostRowsRead = 1000;

    private const int FilteredBatch = 200;

    /// <summary>The articles that match, newest first, each as far as its verdict allows.</summary>
    public async Task<ArticlePage> ReadAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // With translations, articles in every language may belong to the list; which ones do is seen when they are read.
        var isTranslated = query is { Translated: not TranslationChoice.None, Language: not null };
        var scope = ScopeChoice.For(isTranslated ? query with { Language = null } : query);
        var found = new List<CardView>(query.Limit);
        var cursor = Start(query);
        for (var rowsRead = 0; rowsRead < MostRowsRead;)
        {
            var batch = scope.Filters || isTranslated ? FilteredBatch : query.Limit - found.Count;
            var page = await timeline.ReadAsync(scope.Name, cursor, now, query.Since, batch, cancellationToken);
            var shown = page.Cards.Select(card => Shown(card, scope, now)).ToList();
            if (isTranslated)
                shown = await InLanguageAsync(shown, query, cancellationToken);
            foreach (var (card, seen) in page.Cards.Zip(shown))
            {
                if (seen is { } view)
                {
                    // Found one more than fits: the list goes on, just after the last one that did.
                    if (found.Count == query.Limit)
                        return new ArticlePage(found, cursor);
                    found.Add(view);
                }
                cursor = new TimelineCursor(card.VisibleFrom, card.Id);
            }
            if (page.Next is null)
                return new ArticlePage(found, null);
            if (found.Count == query.Limit)
                return new ArticlePage(found, cursor);
            rowsRead += page.Cards.Count;
        }
        return new ArticlePage(found, cursor);
    }

    private async Task<List<CardView?>> InLanguageAsync(List<CardView?> cards, ArticleQuery query, CancellationToken cancellationToken)
    {
        var language = query.Language!;
        var words = await translations.ReadAsync(cards.OfType<CardView>(), language, query.Translated, cancellationToken);
        return
        [
            .. cards.Select(card => card is null || TranslationOptions.AreSame(card.Language, language) ? card
                : words.In(card) is { Translation: not null } translated ? translated : null),
        ];
    }

    private CardView? Shown(Card card, ScopeChoice scope, DateTimeOffset now) =>
        (scope.Passes is null || scope.Passes(card)) && CardView.From(card, catalogue, now) is { } view && (scope.Shows is null || scope.Shows(view))
            ? view
            : null;

    // A cursor just before the first article of that moment, unless a page further on is asked for.
    private static TimelineCursor? Start(ArticleQuery query) =>
        query.Until is { } until && (query.Cursor is not { } cursor || cursor.VisibleFrom >= until)
            ? new TimelineCursor(until.AddTicks(-1), "")
            : query.Cursor;
}
