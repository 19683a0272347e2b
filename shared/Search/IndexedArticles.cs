using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Search;

/// <summary>Reads from the store what the index takes of articles.</summary>
public sealed class IndexedArticles(ITables tables, ArticleStore articles, TranslationStore translations)
{
    private const int RowsAtOnce = 200;

    /// <summary>The articles of the ids, in their order; null for one that is gone or withdrawn.</summary>
    internal async Task<IReadOnlyList<IndexedArticle?>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await tables.GetEachAsync(StoreNames.ArticlesTable, [.. ids.Select(id => new RowKey(id[..2], id))], cancellationToken);
        var headings = await translations.HeadingsAsync(ids.Distinct(StringComparer.Ordinal).Select(id => (id, id)), cancellationToken);
        var found = new List<IndexedArticle?>(rows.Count);
        foreach (var row in rows)
            found.Add(row is null ? null : await ReadAsync(row, headings, cancellationToken));
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
                var headings = await translations.HeadingsAsync(
                    scans.Where(rows => rows.Count > 0).Select(rows => (rows[0].RowKey, rows[^1].RowKey)), cancellationToken);
                foreach (var row in scans.SelectMany(rows => rows))
                    if (await ReadAsync(row, headings, cancellationToken) is { } article)
                        batch.Add(article);
                yield return batch;
                ranges = [.. scans.Where(rows => rows.Count == RowsAtOnce)
                    .Select(rows => new RowRange(rows[^1].PartitionKey, RowKeys.After(rows[^1].RowKey), null, RowsAtOnce))];
            }
        }
    }

    // Null for one that was taken back.
    private async Task<IndexedArticle?> ReadAsync(TableRow row, ILookup<ArticleVersionKey, ArticleTranslation> headings, CancellationToken cancellationToken)
    {
        var article = StoreJson.Read<Article>(row.Json);
        if (article.Withdrawn is not null)
            return null;
        var translated = headings[new ArticleVersionKey(article.Id, article.Version)]
            .Select(one => new TranslatedHeading(one.Language, one.Title!, one.Lead, one.StoredAt)).OrderBy(one => one.Language, StringComparer.Ordinal).ToList();
        return IndexedArticle.Of(article, await articles.BodyAsync(article, cancellationToken), translated);
    }
}
