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
            if (now.Article.Withdrawn is null)
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
        // What was taken back stays so, whatever the outlet's feed still says.
        if (stored.Withdrawn is not null)
            return (ArchiveResult.Unchanged, new ListedArticle(stored, Previous: null));
        // Where nothing changed, perhaps the process died before the lists were written: they are written again as stored.
        var changed = VersionChanges.Between(stored, article);
        if (changed.Count == 0 || (stored.PageRead && !article.PageRead))
            return (ArchiveResult.Unchanged, new ListedArticle(stored, await BeforeAsync(stored, cancellationToken)));
        var next = article with
        {
            // The page arriving late completes the first version; only a change of what was read makes another.
            Version = stored.PageRead == article.PageRead ? stored.Version + 1 : stored.Version,
            Changed = stored.PageRead == article.PageRead ? changed : stored.Changed,
            SourceId = stored.SourceId,
            EndpointId = stored.EndpointId,
            FirstSeen = stored.FirstSeen,
            Published = stored.Published.Precision == TimePrecision.Seen ? article.Published : stored.Published,
            VisibleFrom = stored.VisibleFrom,
            StoryId = stored.StoryId ?? article.StoryId,
        };
        await ReplaceAsync(stored, next, cancellationToken);
        return (ArchiveResult.Updated, new ListedArticle(next, stored));
    }

    /// <summary>Puts <paramref name="next"/>, of the same text under other terms, in the place of <paramref name="stored"/>.</summary>
    public async Task ReviseAsync(Article stored, Article next, CancellationToken cancellationToken)
    {
        await ReplaceAsync(stored, next, cancellationToken);
        await timeline.WriteAsync(next, stored, cancellationToken);
        await changes.NoteStoredAsync([next], cancellationToken);
    }

    private async Task ReplaceAsync(Article stored, Article next, CancellationToken cancellationToken)
    {
        if (!await articles.ReplaceAsync(stored, next, cancellationToken))
            throw new StoreUnavailableException($"Article {next.Id} was changed by someone else at the same time.");
    }

    // A page that arrived late left the version number as it was, so its forerunner may stand under the same number.
    private async Task<Article?> BeforeAsync(Article stored, CancellationToken cancellationToken) =>
        await articles.FindVersionAsync(stored.Id, stored.Version, cancellationToken)
        ?? (stored.Version > 1 ? await articles.FindVersionAsync(stored.Id, stored.Version - 1, cancellationToken) : null);
}
