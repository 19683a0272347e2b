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
    /// <summary>Stores <paramref name="article"/>; its version, first-seen and visible-from times follow what is stored already.</summary>
    public async Task<ArchiveResult> StoreAsync(Article article, CancellationToken cancellationToken)
    {
        if (await articles.InsertAsync(article, cancellationToken))
        {
            await ListAsync(article, previous: null, cancellationToken);
            return ArchiveResult.Created;
        }
        var stored = await articles.FindAsync(article.Id, cancellationToken)
            ?? throw new StoreUnavailableException($"Article {article.Id} exists and cannot be read.");
        return await StoreAgainAsync(stored, article, cancellationToken);
    }

    private async Task<ArchiveResult> StoreAgainAsync(Article stored, Article article, CancellationToken cancellationToken)
    {
        if (stored.ContentHash == article.ContentHash || (stored.PageRead && !article.PageRead))
        {
            // Perhaps the process died before the lists were written: write them again from what is stored.
            await ListAsync(stored, await BeforeAsync(stored, cancellationToken), cancellationToken);
            return ArchiveResult.Unchanged;
        }
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
        await ListAsync(next, stored, cancellationToken);
        return ArchiveResult.Updated;
    }

    // A page that arrived late left the version number as it was, so its forerunner may stand under the same number.
    private async Task<Article?> BeforeAsync(Article stored, CancellationToken cancellationToken) =>
        await articles.FindVersionAsync(stored.Id, stored.Version, cancellationToken)
        ?? (stored.Version > 1 ? await articles.FindVersionAsync(stored.Id, stored.Version - 1, cancellationToken) : null);

    private async Task ListAsync(Article article, Article? previous, CancellationToken cancellationToken)
    {
        await timeline.WriteAsync(article, previous, cancellationToken);
        await changes.NoteStoredAsync(article, cancellationToken);
    }
}
