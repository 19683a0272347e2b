using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>The change stream: one partition a day, rows in order of time.</summary>
public sealed class ChangeLog(ITables tables)
{
    /// <summary>Notes that <paramref name="article"/> was stored in its current version. Doing it twice writes the same row.</summary>
    public Task NoteStoredAsync(Article article, CancellationToken cancellationToken)
    {
        var kind = article.Version == 1 ? ChangeKind.Created : ChangeKind.Updated;
        var change = new Change(kind, article.Id, article.Version, article.StoredAt, article.VisibleFrom);
        var row = new TableRow(
            article.StoredAt.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{article.StoredAt.UtcTicks:D19}-{article.Id}"),
            StoreJson.Write(change));
        return tables.UpsertAsync(StoreNames.ChangesTable, row, cancellationToken);
    }
}
