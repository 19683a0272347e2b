using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>The change stream: one partition a day, rows in order of time.</summary>
public sealed class ChangeLog(ITables tables)
{
    /// <summary>Notes that each of <paramref name="articles"/> was stored in its current version. Doing it twice writes the same rows.</summary>
    public Task NoteStoredAsync(IEnumerable<Article> articles, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(
            StoreNames.ChangesTable, [.. articles.Select(article => new TableWrite(TableWriteKind.Upsert, Row(article)))], cancellationToken);

    private static TableRow Row(Article article)
    {
        var kind = article.Version == 1 ? ChangeKind.Created : ChangeKind.Updated;
        var change = new Change(kind, article.Id, article.Version, article.StoredAt, article.VisibleFrom);
        return new TableRow(
            article.StoredAt.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{article.StoredAt.UtcTicks:D19}-{article.Id}"),
            StoreJson.Write(change));
    }
}
