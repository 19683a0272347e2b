using Aggregator.Articles;
using Aggregator.Store;

namespace Aggregator.Search;

/// <summary>Reads from the store what the index takes of articles.</summary>
public sealed class IndexedArticles(ITables tables, ArticleStore articles)
{
    private const int RowsAtOnce = 200;

    /// <summary>The articles of the ids, in their order; null for one that is gone or withdrawn.</summary>
    internal async Task<IReadOnlyList<IndexedArticle?>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await tables.GetEachAsync(StoreNames.ArticlesTable, [.. ids.Select(id => new RowKey(id[..2], id))], cancellationToken);
        var found = new List<IndexedArticle?>(rows.Count);
        foreach (var row in rows)
            found.Add(row is null ? null : await ReadAsync(row, cancellationToken));
        return found;
    }

    /// <summary>Every article of the store, some at a time.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<IndexedArticle>> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partitions in ArticleId.Prefixes(2).Chunk(64))
        {
            var ranges = partitions.Select(partition => new RowRange(partition, null, null, RowsAtOnce)).ToList();
            while (ranges.Count > 0)
            {
                var scans = await tables.ScanEachAsync(StoreNames.ArticlesTable, ranges, cancellationToken);
                var batch = new List<IndexedArticle>();
                foreach (var row in scans.SelectMany(rows => rows))
                    if (await ReadAsync(row, cancellationToken) is { } article)
                        batch.Add(article);
                yield return batch;
                ranges = [.. scans.Where(rows => rows.Count == RowsAtOnce)
                    .Select(rows => new RowRange(rows[^1].PartitionKey, RowKeys.After(rows[^1].RowKey), null, RowsAtOnce))];
            }
        }
    }

    // Null for one that was taken back.
    private async Task<IndexedArticle?> ReadAsync(TableRow row, CancellationToken cancellationToken)
    {
        var article = StoreJson.Read<Article>(row.Json);
        return article.Withdrawn is not null ? null : IndexedArticle.Of(article, await articles.BodyAsync(article, cancellationToken));
    }
}
