using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>What storing an article came to.</summary>
public enum ArchiveResult
{
    Created,
    Updated,
    Unchanged,
}

/// <summary>
/// Stores an article and everything that follows from it: earlier version, lists, change stream. Every step writes the
/// same keys when it is repeated, so a message that arrives twice, or a process that dies in between, leaves one article.
/// </summary>
public sealed class ArticleArchive(ArticleStore articles, Timeline timeline, ChangeLog changes)
{
    /// <summary>
    /// Stores <paramref name="given"/>, none of them twice, and tells of each what that came to; version, first-seen and
    /// visible-from times follow what is stored already.
    /// </summary>
    public async Task<IReadOnlyList<ArchiveResult>> StoreAsync(IReadOnlyList<Article> given, CancellationToken cancellationToken)
    {
        var inserted = await articles.InsertManyAsync(given, cancellationToken);
        var results = new List<ArchiveResult>();
        var listed = new List<ListedArticle>();
        foreach (var (article, isNew) in given.Zip(inserted))
        {
            var (result, now) = isNew
                ? (ArchiveResult.Created, new ListedArticle(article, Previous: null))
                : await StoreAgainAsync(article, cancellationToken);
            results.Add(result);
            listed.Add(now);
        }
        await timeline.WriteAsync(listed, cancellationToken);
        await changes.NoteStoredAsync(listed.Select(one => one.Article), cancellationToken);
        return results;
    }

    private async Task<(ArchiveResult Result, ListedArticle Listed)> StoreAgainAsync(Article article, CancellationToken cancellationToken)
    {
        var stored = await articles.FindAsync(article.Id, cancellationToken)
            ?? throw new StoreUnavailableException($"Article {article.Id} exists and cannot be read.");
        // Where nothing changed, perhaps the process died before the lists were written: they are written again as stored.
        if (stored.ContentHash == article.ContentHash || (stored.PageRead && !article.PageRead))
            return (ArchiveResult.Unchanged, new ListedArticle(stored, await BeforeAsync(stored, cancellationToken)));
        var next = article with
        {
            // The page arriving late completes the first version; only a change of what was read makes another.
            Version = stored.PageRead ? stored.Version + 1 : stored.Version,
            SourceId = stored.SourceId,
            EndpointId = stored.EndpointId,
            FirstSeen = stored.FirstSeen,
            Published = stored.Published.Precision == TimePrecision.Seen ? article.Published : stored.Published,
            VisibleFrom = stored.VisibleFrom,
            StoryId = stored.StoryId ?? article.StoryId,
        };
        if (!await articles.ReplaceAsync(stored, next, cancellationToken))
            throw new StoreUnavailableException($"Article {article.Id} was changed by someone else at the same time.");
        return (ArchiveResult.Updated, new ListedArticle(next, stored));
    }

    // A page that arrived late left the version number as it was, so its forerunner may stand under the same number.
    private async Task<Article?> BeforeAsync(Article stored, CancellationToken cancellationToken) =>
        await articles.FindVersionAsync(stored.Id, stored.Version, cancellationToken)
        ?? (stored.Version > 1 ? await articles.FindVersionAsync(stored.Id, stored.Version - 1, cancellationToken) : null);
}
