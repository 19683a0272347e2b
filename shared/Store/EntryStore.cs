using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>What endpoints said, entry by entry, with how far each has come.</summary>
public sealed class EntryStore(ITables tables)
{
    /// <summary>The entry, or null when it was never seen.</summary>
    public async Task<StoredEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.EntriesTable, Partition(id), id, cancellationToken);
        return row is null ? null : StoreJson.Read<StoredEntry>(row.Json);
    }

    /// <summary>False when the entry is known already.</summary>
    public Task<bool> InsertAsync(StoredEntry entry, CancellationToken cancellationToken) =>
        tables.InsertAsync(StoreNames.EntriesTable, Row(entry), cancellationToken);

    /// <summary>Writes the entry, whatever was there.</summary>
    public Task SaveAsync(StoredEntry entry, CancellationToken cancellationToken) =>
        tables.UpsertAsync(StoreNames.EntriesTable, Row(entry), cancellationToken);

    private static TableRow Row(StoredEntry entry) => new(Partition(entry.Id), entry.Id, StoreJson.Write(entry));

    private static string Partition(string id) => id[..2];
}
