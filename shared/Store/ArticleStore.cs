using System.Text;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>Articles with their bodies and earlier versions.</summary>
public sealed class ArticleStore(ITables tables, IBlobs blobs)
{
    // Larger bodies would make the row slow to read for outputs that do not need them.
    private const int LargestInlineBody = 30 * 1024;

    private const int MostVersions = 1000;

    /// <summary>The current version, or null when there is no such article.</summary>
    public async Task<Article?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.ArticlesTable, Partition(id), id, cancellationToken);
        return row is null ? null : StoreJson.Read<Article>(row.Json);
    }

    /// <summary>The current versions, in the order asked; null where there is no such article.</summary>
    public async Task<IReadOnlyList<Article?>> FindManyAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await tables.GetEachAsync(StoreNames.ArticlesTable, [.. ids.Select(id => new RowKey(Partition(id), id))], cancellationToken);
        return [.. rows.Select(row => row is null ? null : StoreJson.Read<Article>(row.Json))];
    }

    /// <summary>The sanitised body, or null where none is kept.</summary>
    public async Task<string?> BodyAsync(Article article, CancellationToken cancellationToken)
    {
        if (article.BodyBlob is null)
            return article.BodyHtml;
        var blob = await blobs.GetAsync(StoreNames.BodiesContainer, article.BodyBlob, cancellationToken);
        return blob is null ? null : Encoding.UTF8.GetString(blob.Content.Span);
    }

    /// <summary>Stores the first version of each; false for one whose id exists already.</summary>
    public async Task<IReadOnlyList<bool>> InsertManyAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var writes = new List<TableWrite>(articles.Count);
        foreach (var article in articles)
            writes.Add(new TableWrite(TableWriteKind.Insert, Row(await WithBodyAside(article, cancellationToken))));
        return await tables.WriteEachAsync(StoreNames.ArticlesTable, writes, cancellationToken);
    }

    /// <summary>
    /// Keeps <paramref name="previous"/> as an earlier version and puts <paramref name="next"/> in its place;
    /// false when the stored article is not <paramref name="previous"/>'s version any more.
    /// </summary>
    public async Task<bool> ReplaceAsync(Article previous, Article next, CancellationToken cancellationToken)
    {
        var current = await tables.GetAsync(StoreNames.ArticlesTable, Partition(next.Id), next.Id, cancellationToken);
        if (current is null || StoreJson.Read<Article>(current.Json).Version != previous.Version)
            return false;
        await tables.UpsertAsync(
            StoreNames.ArticleVersionsTable, new TableRow(previous.Id, VersionKey(previous.Version), current.Json), cancellationToken);
        var row = Row(await WithBodyAside(next, cancellationToken)) with { ETag = current.ETag };
        return await tables.ReplaceAsync(StoreNames.ArticlesTable, row, cancellationToken);
    }

    /// <summary>An earlier version, or null when it was never stored.</summary>
    public async Task<Article?> FindVersionAsync(string id, int version, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.ArticleVersionsTable, id, VersionKey(version), cancellationToken);
        return row is null ? null : StoreJson.Read<Article>(row.Json);
    }

    /// <summary>Every version that was ever kept, oldest first, the current one last; empty where there is no such article.</summary>
    public async Task<IReadOnlyList<Article>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } current)
            return [];
        var rows = await tables.ScanAsync(StoreNames.ArticleVersionsTable, id, null, VersionKey(current.Version), MostVersions, cancellationToken);
        return [.. rows.Select(row => StoreJson.Read<Article>(row.Json)), current];
    }

    /// <summary>Deletes the earlier versions with their texts, and every body; the current row stays.</summary>
    public async Task EraseTextsAsync(string id, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.ArticleVersionsTable, id, null, null, MostVersions, cancellationToken);
        await tables.WriteEachAsync(StoreNames.ArticleVersionsTable, [.. rows.Select(row => new TableWrite(TableWriteKind.Delete, row))], cancellationToken);
        foreach (var name in await blobs.ListAsync(StoreNames.BodiesContainer, id + "/", cancellationToken))
            await blobs.DeleteAsync(StoreNames.BodiesContainer, name, cancellationToken);
    }

    // The blob is written before the row that names it, so a row never names a blob that is not there.
    private async Task<Article> WithBodyAside(Article article, CancellationToken cancellationToken)
    {
        if (article.BodyHtml is null || article.BodyHtml.Length <= LargestInlineBody)
            return article;
        var name = $"{article.Id}/{article.Version}.html";
        await blobs.PutAsync(
            StoreNames.BodiesContainer, name, Encoding.UTF8.GetBytes(article.BodyHtml), "text/html; charset=utf-8", cancellationToken);
        return article with { BodyHtml = null, BodyBlob = name };
    }

    private static TableRow Row(Article article) => new(Partition(article.Id), article.Id, StoreJson.Write(article));

    private static string Partition(string id) => id[..2];

    private static string VersionKey(int version) => version.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
