namespace Aggregator.Store;

/// <summary>
/// Ordered key-value tables: rows sorted by partition key, then row key, both compared ordinally.
/// Every method throws <see cref="StoreUnavailableException"/> when the store is away or full, or the table was never made;
/// everything else is a value. Keys are 1 to 512 bytes of UTF-8 without / \ # ? and control characters
/// (<see cref="ArgumentException"/>, as for every limit named here).
/// </summary>
public interface ITables
{
    /// <summary>Creates the tables that do not exist yet.</summary>
    Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>The row, or null when there is none.</summary>
    Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken);

    /// <summary>Inserts a row; false when a row with its key exists already.</summary>
    Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken);

    /// <summary>Inserts or overwrites a row.</summary>
    Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken);

    /// <summary>Replaces the row whose ETag is still <see cref="TableRow.ETag"/>; false when it changed or is gone.</summary>
    Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken);

    /// <summary>Deletes a row; false when there was none.</summary>
    Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken);

    /// <summary>
    /// Rows of one partition in ascending order of row key, <paramref name="from"/> included, <paramref name="to"/> not;
    /// null bounds are open. At most <paramref name="limit"/> rows (any positive number).
    /// To go on, call again with <c>from</c> = the last row key made greater: <see cref="RowKeys.After"/>.
    /// </summary>
    Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken);

    /// <summary>The rows of many keys, in the order asked; null where there is none. As if each were asked for by itself.</summary>
    Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken);

    /// <summary>The rows of many ranges, in the order asked. As if each were scanned by itself.</summary>
    Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken);

    /// <summary>
    /// Applies all writes or none; all in one partition, at most 100, no key twice, at most 1 MB of JSON together.
    /// False when an insert met an existing row or a replace a changed one; a delete of a row that is gone is no failure.
    /// </summary>
    Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);

    /// <summary>
    /// Applies each write for itself, in no particular order, in as few steps as the store can: any number, in any partitions,
    /// no key twice. Tells of each whether its condition held, as in <see cref="BatchAsync"/>. When it throws, some may be written.
    /// </summary>
    Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);
}

/// <summary>One row. <paramref name="Json"/> is one JSON object, at most 900 KB. <paramref name="ETag"/> is null for a row not read from the store.</summary>
public sealed record TableRow(string PartitionKey, string RowKey, string Json, string? ETag = null);

/// <summary>Where a row is.</summary>
public readonly record struct RowKey(string PartitionKey, string Row);

/// <summary>What <see cref="ITables.ScanAsync"/> takes: <paramref name="From"/> included, <paramref name="To"/> not.</summary>
public readonly record struct RowRange(string PartitionKey, string? From, string? To, int Limit);

/// <summary>One write of a batch.</summary>
public sealed record TableWrite(TableWriteKind Kind, TableRow Row);

public enum TableWriteKind
{
    Insert,
    Upsert,
    Replace,
    Delete,
}

/// <summary>Helpers for row keys of range scans.</summary>
public static class RowKeys
{
    /// <summary>The smallest key above <paramref name="rowKey"/> that any of our keys can be; never used as a stored key itself.</summary>
    public static string After(string rowKey) => rowKey + '!';

    /// <summary>A key by which later rows come first, and those of one moment in the order of <paramref name="id"/>.</summary>
    public static string NewestFirst(DateTimeOffset time, string id) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}-{id}");
}
