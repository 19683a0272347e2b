using System.Collections.Concurrent;
using Aggregator.Store;

namespace Aggregator.Tests.Stories;

/// <summary>Tables in memory that count what is read, and can fail once after a number of writes.</summary>
internal sealed class MemoryTables : ITables
{
    private readonly ConcurrentDictionary<(string Table, string Partition), SortedDictionary<string, TableRow>> partitions = [];
    private int rowsRead;
    private int writesLeft = int.MaxValue;

    public int RowsRead => rowsRead;

    public int Rows => partitions.Values.Sum(rows => rows.Count);

    public void ForgetReads() => rowsRead = 0;

    /// <summary>The store goes away after so many more writes; pass int.MaxValue to bring it back.</summary>
    public void FailAfter(int writes) => writesLeft = writes;

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Set to let other tasks run between any two calls.</summary>
    public bool Yields { get; init; }

    public async Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        await PauseAsync();
        Interlocked.Increment(ref rowsRead);
        var rows = Partition(table, partitionKey);
        lock (rows)
            return rows.GetValueOrDefault(rowKey);
    }

    public async Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        await PauseAsync();
        CountWrite();
        var rows = Partition(table, row.PartitionKey);
        lock (rows)
            rows[row.RowKey] = row;
    }

    public async Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        await PauseAsync();
        CountWrite();
        var rows = Partition(table, row.PartitionKey);
        lock (rows)
            return rows.TryAdd(row.RowKey, row);
    }

    public async Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken)
    {
        await PauseAsync();
        var rows = Partition(table, partitionKey);
        lock (rows)
        {
            IReadOnlyList<TableRow> found =
            [
                .. rows.Values.Where(row => (from is null || string.CompareOrdinal(row.RowKey, from) >= 0)
                    && (to is null || string.CompareOrdinal(row.RowKey, to) < 0)).Take(limit),
            ];
            Interlocked.Add(ref rowsRead, found.Count);
            return found;
        }
    }

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) => throw new NotSupportedException();

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

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        var held = new List<bool>();
        foreach (var (kind, row) in writes)
        {
            if (kind == TableWriteKind.Upsert)
                await UpsertAsync(table, row, cancellationToken);
            held.Add(kind == TableWriteKind.Upsert || await InsertAsync(table, row, cancellationToken));
        }
        return held;
    }

    private async Task PauseAsync()
    {
        if (!Yields)
            return;
        for (var turns = Random.Shared.Next(4); turns > 0; turns--)
            await Task.Yield();
    }

    private void CountWrite()
    {
        if (Interlocked.Decrement(ref writesLeft) < 0)
            throw new StoreUnavailableException("away");
    }

    private SortedDictionary<string, TableRow> Partition(string table, string partition) =>
        partitions.GetOrAdd((table, partition), _ => new SortedDictionary<string, TableRow>(StringComparer.Ordinal));
}
