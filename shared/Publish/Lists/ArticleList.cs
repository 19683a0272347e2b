using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>
/// Reads lists of articles: one range of the narrowest scope that fits, with the filters that have no scope of their own
/// applied on the way.
/// </summary>
public sealed class ArticleList(Timeline timeline, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>Most rows that one request reads when few of them pass the filters.</summary>
    public const int MostRowsRead = 1000;

    private const int FilteredBatch = 200;

    /// <summary>The articles that match, newest first, each as far as its verdict allows.</summary>
    public async Task<ArticlePage> ReadAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var scope = ScopeChoice.For(query);
        var found = new List<CardView>(query.Limit);
        var cursor = Start(query);
        for (var rowsRead = 0; rowsRead < MostRowsRead;)
        {
            var batch = scope.Filters ? FilteredBatch : query.Limit - found.Count;
            var page = await timeline.ReadAsync(scope.Name, cursor, now, query.Since, batch, cancellationToken);
            foreach (var card in page.Cards)
            {
                if (Shown(card, scope, now) is { } view)
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
