using System.Runtime.CompilerServices;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>What endpoints said, entry by entry, with how far each has come.</summary>
public sealed class EntryStore(ITables tables)
{
    private const int PageSize = 500;

    /// <summary>The entry, or null when it was never seen.</summary>
    public async Task<StoredEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.EntriesTable, Partition(id), id, cancellationToken);
        return row is null ? null : StoreJson.Read<StoredEntry>(row.Json);
    }

    /// <summary>The entries that were ever seen, in the order asked.</summary>
    public async Task<IReadOnlyList<StoredEntry>> FindManyAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await tables.GetEachAsync(StoreNames.EntriesTable, [.. ids.Select(id => new RowKey(Partition(id), id))], cancellationToken);
        return [.. rows.OfType<TableRow>().Select(row => StoreJson.Read<StoredEntry>(row.Json))];
    }

    /// <summary>Stores those entries that are not known already.</summary>
    public Task InsertManyAsync(IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken) =>
        WriteAsync(TableWriteKind.Insert, entries, cancellationToken);

    /// <summary>Writes the entries, whatever was there.</summary>
    public Task SaveManyAsync(IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken) =>
        WriteAsync(TableWriteKind.Upsert, entries, cancellationToken);

    /// <summary>Writes the entry, whatever was there.</summary>
    public Task SaveAsync(StoredEntry entry, CancellationToken cancellationToken) =>
        tables.UpsertAsync(StoreNames.EntriesTable, Row(entry), cancellationToken);

    /// <summary>Every entry, partition by partition; for reports, not for serving.</summary>
    public async IAsyncEnumerable<StoredEntry> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in ArticleId.Prefixes(2))
        {
            string? from = null;
            IReadOnlyList<TableRow> rows;
            do
            {
                rows = await tables.ScanAsync(StoreNames.EntriesTable, partition, from, null, PageSize, cancellationToken);
                foreach (var row in rows)
                    yield return StoreJson.Read<StoredEntry>(row.Json);
                from = rows.Count > 0 ? RowKeys.After(rows[^1].RowKey) : null;
            }
            while (rows.Count == PageSize);
        }
    }

    private Task WriteAsync(TableWriteKind kind, IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.EntriesTable, [.. entries.Select(entry => new TableWrite(kind, Row(entry)))], cancellationToken);

    private static TableRow Row(StoredEntry entry) => new(Partition(entry.Id), entry.Id, StoreJson.Write(entry));

    private static string Partition(string id) => id[..2];
}
