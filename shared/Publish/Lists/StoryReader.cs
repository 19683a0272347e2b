using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator.Publish.Lists;

/// <summary>Reads stories for outputs, as far as the verdicts of their articles allow now.</summary>
public sealed class StoryReader(StoryFinder stories, ArticleStore articles, ArticleList list, Catalogue catalogue, TimeProvider clock)
{
    // Most of what is read starts no story of several outlets; this many rows are looked at for one page.
    private const int Batch = 100;

    /// <summary>Null when there is no such story, when nothing of it is visible yet, and for anything that is no id.</summary>
    public async Task<StoryView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(id))
            return null;
        var members = await stories.MembersAsync(id, cancellationToken);
        var now = clock.GetUtcNow();
        var found = await articles.FindManyAsync([.. members.Select(member => member.ArticleId)], cancellationToken);
        return StoryView.From(id, found.OfType<Article>().Where(article => article.Withdrawn is null)
            .Select(article => CardView.From(Timeline.ToCard(article), catalogue, now)).OfType<CardView>());
    }

    /// <summary>
    /// Stories whose first article passes <paramref name="query"/> and that at least <paramref name="leastOutlets"/> outlets
    /// carry, newest first article first; with the cursor of the next page, null at the end. A page may be short and still
    /// have a next one.
    /// </summary>
    public async Task<(IReadOnlyList<StoryView> Stories, TimelineCursor? Next)> ListAsync(
        ArticleQuery query, int leastOutlets, CancellationToken cancellationToken)
    {
        var found = new List<StoryView>();
        var cursor = query.Cursor;
        for (var rowsRead = 0; rowsRead < ArticleList.MostRowsRead; rowsRead += Batch)
        {
            var page = await list.ReadAsync(query with { Cursor = cursor, Limit = Batch }, cancellationToken);
            foreach (var card in page.Articles)
            {
                // A story is listed where its first article stands, and there only.
                if (card.StoryId == card.Id && await FindAsync(card.Id, cancellationToken) is { } story && story.Outlets >= leastOutlets)
                    found.Add(story);
                cursor = new TimelineCursor(card.VisibleFrom, card.Id);
                if (found.Count == query.Limit)
                    return (found, cursor);
            }
            if (page.Next is null)
                return (found, null);
            cursor = page.Next;
        }
        return (found, cursor);
    }
}
