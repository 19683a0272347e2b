using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Support;

/// <summary>Tables in memory, ordered and with ETags like the real ones; can be switched off to play an outage.</summary>
public sealed class MemoryTables : ITables
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<(string Partition, string Row), TableRow>> tables = new(StringComparer.Ordinal);
    private long version;

    /// <summary>While true every call throws <see cref="StoreUnavailableException"/>.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many calls came in.</summary>
    public int Calls { get; private set; }

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        Do(table, rows => rows.GetValueOrDefault((partitionKey, rowKey)));

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        Do(table, rows => Apply(rows, new TableWrite(TableWriteKind.Insert, row)));

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        Do(table, rows => Apply(rows, new TableWrite(TableWriteKind.Upsert, row)));

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        Do(table, rows => Apply(rows, new TableWrite(TableWriteKind.Replace, row)));

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        Do(table, rows => rows.Remove((partitionKey, rowKey)));

    public Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<TableRow>>(table, rows => rows.Values
            .Where(row => row.PartitionKey == partitionKey
                && (from is null || string.CompareOrdinal(row.RowKey, from) >= 0)
                && (to is null || string.CompareOrdinal(row.RowKey, to) < 0))
            .Take(limit)
            .ToList());

    public async Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken)
    {
        var rows = new List<TableRow?>();
        foreach (var (partitionKey, rowKey) in keys)
            rows.Add(await GetAsync(table, partitionKey, rowKey, cancellationToken));
        return rows;
    }

    public async Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(
        string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<TableRow>>();
        foreach (var range in ranges)
            rows.Add(await ScanAsync(table, range.PartitionKey, range.From, range.To, range.Limit, cancellationToken));
        return rows;
    }

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        Do(table, rows =>
        {
            if (!writes.All(write => IsPossible(rows, write)))
                return false;
            foreach (var write in writes)
                Apply(rows, write);
            return true;
        });

    public Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<bool>>(table, rows => [.. writes.Select(write => Apply(rows, write))]);

    private Task<T> Do<T>(string table, Func<SortedDictionary<(string Partition, string Row), TableRow>, T> action)
    {
        lock (gate)
        {
            Calls++;
            if (IsAway)
                return Task.FromException<T>(new StoreUnavailableException("The tables are switched off."));
            if (!tables.TryGetValue(table, out var rows))
                tables[table] = rows = new(Comparer<(string Partition, string Row)>.Create(Compare));
            return Task.FromResult(action(rows));
        }
    }

    private bool Apply(SortedDictionary<(string Partition, string Row), TableRow> rows, TableWrite write)
    {
        if (!IsPossible(rows, write))
            return false;
        var key = (write.Row.PartitionKey, write.Row.RowKey);
        if (write.Kind == TableWriteKind.Delete)
            rows.Remove(key);
        else
            rows[key] = write.Row with { ETag = (++version).ToString(CultureInfo.InvariantCulture) };
        return true;
    }

    private static bool IsPossible(SortedDictionary<(string Partition, string Row), TableRow> rows, TableWrite write)
    {
        var existing = rows.GetValueOrDefault((write.Row.PartitionKey, write.Row.RowKey));
        return write.Kind switch
        {
            TableWriteKind.Insert => existing is null,
            TableWriteKind.Replace => existing is not null && existing.ETag == write.Row.ETag,
            _ => true,
        };
    }

    private static int Compare((string Partition, string Row) one, (string Partition, string Row) other)
    {
        var byPartition = string.CompareOrdinal(one.Partition, other.Partition);
        return byPartition != 0 ? byPartition : string.CompareOrdinal(one.Row, other.Row);
    }
}
