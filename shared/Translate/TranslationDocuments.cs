using System.Globalization;
using System.Text;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>
/// The rows of table Translations: a document for each version and language of an article, and which article is its sibling
/// in a language. All of an article stand together, so that they are found and taken away together.
/// </summary>
internal sealed class TranslationDocuments(ITables tables, IBlobs blobs)
{
    private const int MostOfArticle = 1000;

    /// <summary>The document and the sibling of each, in the order asked; null where there is none.</summary>
    public async Task<IReadOnlyList<(TranslationDocument? Document, SiblingMarker? Sibling)>> FindManyAsync(
        IReadOnlyList<ArticleVersionKey> articles, string language, CancellationToken cancellationToken)
    {
        var keys = articles.Select(one => Address(one, language))
            .Concat(articles.Select(one => new RowKey(Partition(one.ArticleId), SiblingKey(one.ArticleId, language)))).ToList();
        // A page of cards may hold an article twice.
        var distinct = keys.Distinct().ToList();
        var rows = (await tables.GetEachAsync(StoreNames.TranslationsTable, distinct, cancellationToken))
            .Zip(distinct, (row, key) => (row, key)).Where(one => one.row is not null).ToDictionary(one => one.key, one => one.row!);
        return
        [
            .. articles.Select((_, index) => (
                rows.GetValueOrDefault(keys[index]) is { } document ? StoreJson.Read<TranslationDocument>(document.Json) : null,
                rows.GetValueOrDefault(keys[articles.Count + index]) is { } sibling ? StoreJson.Read<SiblingMarker>(sibling.Json) : null)),
        ];
    }

    /// <summary>The body of a document; null where it has none.</summary>
    public async Task<TranslatedBody?> BodyAsync(TranslationDocument document, CancellationToken cancellationToken) =>
        document.BodyBlob is { } name && await blobs.GetAsync(StoreNames.TranslationsContainer, name, cancellationToken) is { } blob
            ? StoreJson.Read<TranslatedBody>(Encoding.UTF8.GetString(blob.Content.Span)) : null;

    /// <summary>Notes that translations are on their way; leaves those alone that are there already.</summary>
    public Task NoteWaitingAsync(IEnumerable<TranslationDocument> documents, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.TranslationsTable, [.. documents.Select(one => new TableWrite(TableWriteKind.Insert, Row(one)))], cancellationToken);

    /// <summary>Stores a document, whatever was there. The blob is written before the row that names it.</summary>
    public async Task SaveAsync(TranslationDocument document, TranslatedBody? body, CancellationToken cancellationToken)
    {
        if (body is not null)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{document.ArticleId}/{document.Version}-{document.Language}.json");
            await blobs.PutAsync(StoreNames.TranslationsContainer, name, Encoding.UTF8.GetBytes(StoreJson.Write(body)), "application/json", cancellationToken);
            document = document with { BodyBlob = name };
        }
        await tables.UpsertAsync(StoreNames.TranslationsTable, Row(document), cancellationToken);
        // Search follows these notes; what is noted twice is indexed twice, which changes nothing.
        if (document.State == TranslationState.Shown)
            await tables.UpsertAsync(StoreNames.ChangesTable, ChangeStream.TranslatedRow(document.ArticleId, document.Version, document.Language, document.At), cancellationToken);
    }

    /// <summary>The documents of all articles between two ids of one partition, for each such range, ends included.</summary>
    public async Task<ILookup<string, TranslationDocument>> BetweenAsync(IEnumerable<(string First, string Last)> ranges, CancellationToken cancellationToken)
    {
        var found = new List<TranslationDocument>();
        var open = ranges.Select(range => new RowRange(Partition(range.First), range.First + "-", range.Last + ".", MostOfArticle)).ToList();
        while (open.Count > 0)
        {
            var scans = await tables.ScanEachAsync(StoreNames.TranslationsTable, open, cancellationToken);
            found.AddRange(scans.SelectMany(rows => rows).Where(row => !IsMarker(row)).Select(row => StoreJson.Read<TranslationDocument>(row.Json)));
            open = [.. scans.Zip(open).Where(one => one.First.Count == MostOfArticle).Select(one => one.Second with { From = RowKeys.After(one.First[^1].RowKey) })];
        }
        return found.ToLookup(document => document.ArticleId, StringComparer.Ordinal);
    }

    public Task DeleteAsync(ArticleVersionKey article, string language, CancellationToken cancellationToken)
    {
        var (partition, row) = Address(article, language);
        return tables.DeleteAsync(StoreNames.TranslationsTable, partition, row, cancellationToken);
    }

    /// <summary>Every document of an article: all versions, all languages.</summary>
    public async Task<IReadOnlyList<TranslationDocument>> AllAsync(string articleId, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(articleId, cancellationToken)).Where(row => !IsMarker(row)).Select(row => StoreJson.Read<TranslationDocument>(row.Json))];

    /// <summary>The siblings of an article, one a language.</summary>
    public async Task<IReadOnlyList<SiblingMarker>> SiblingsAsync(string articleId, CancellationToken cancellationToken)
    {
        var prefix = SiblingKey(articleId, "");
        var rows = await tables.ScanAsync(StoreNames.TranslationsTable, Partition(articleId), prefix, prefix + '~', MostOfArticle, cancellationToken);
        return [.. rows.Select(row => StoreJson.Read<SiblingMarker>(row.Json))];
    }

    public Task SaveSiblingAsync(string articleId, SiblingMarker sibling, CancellationToken cancellationToken) => tables.UpsertAsync(
        StoreNames.TranslationsTable, new TableRow(Partition(articleId), SiblingKey(articleId, sibling.Language), StoreJson.Write(sibling)), cancellationToken);

    public Task DeleteSiblingAsync(string articleId, string language, CancellationToken cancellationToken) =>
        tables.DeleteAsync(StoreNames.TranslationsTable, Partition(articleId), SiblingKey(articleId, language), cancellationToken);

    /// <summary>The keys that the texts of an article have in the memory.</summary>
    public async Task<IReadOnlySet<string>> KeysAsync(string articleId, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in await AllAsync(articleId, cancellationToken))
        {
            var body = await BodyAsync(document, cancellationToken);
            foreach (var part in (body?.Parts ?? []).Append(document.Title).Append(document.Lead).OfType<DocumentPart>())
                keys.UnionWith([part.Key, part.ReviewKey]);
        }
        return keys;
    }

    /// <summary>Takes away every document of an article, with its bodies and siblings.</summary>
    public async Task EraseAsync(string articleId, CancellationToken cancellationToken)
    {
        foreach (var name in await blobs.ListAsync(StoreNames.TranslationsContainer, articleId + "/", cancellationToken))
            await blobs.DeleteAsync(StoreNames.TranslationsContainer, name, cancellationToken);
        var rows = await RowsAsync(articleId, cancellationToken);
        await tables.WriteEachAsync(StoreNames.TranslationsTable, [.. rows.Select(row => new TableWrite(TableWriteKind.Delete, row))], cancellationToken);
    }

    private Task<IReadOnlyList<TableRow>> RowsAsync(string articleId, CancellationToken cancellationToken) =>
        tables.ScanAsync(StoreNames.TranslationsTable, Partition(articleId), articleId + "-", articleId + ".", MostOfArticle, cancellationToken);

    private static bool IsMarker(TableRow row) => row.RowKey[(Articles.ArticleId.Length + 1)..].StartsWith("sibling", StringComparison.Ordinal);

    private static TableRow Row(TranslationDocument document)
    {
        var (partition, row) = Address(new ArticleVersionKey(document.ArticleId, document.Version), document.Language);
        return new TableRow(partition, row, StoreJson.Write(document));
    }

    private static RowKey Address(ArticleVersionKey article, string language) => new(
        Partition(article.ArticleId), string.Create(CultureInfo.InvariantCulture, $"{article.ArticleId}-{article.Version:D6}-{language}"));

    private static string SiblingKey(string articleId, string language) => $"{articleId}-sibling-{language}";

    private static string Partition(string articleId) => articleId[..2];
}
