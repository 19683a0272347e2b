using System.Collections.Concurrent;

namespace Aggregator.Store.Embedded;

/// <summary>
/// Tables in one SQLite file, <c>tables.db</c> in the data folder, which any number of processes may share. One connection
/// writes (SQLite keeps other processes apart); reads end on the caller's thread, since they take microseconds.
/// </summary>
public sealed class EmbeddedTables : ITables, IDisposable
{
    private const int IdleReaders = 4;

    private readonly string path;
    private readonly ConcurrentStack<TableSession> readers = new();
    private readonly TableWriter writer;

    /// <summary>Opens nothing yet: a folder that cannot be used is reported by the first call, and tried again by the next.</summary>
    public EmbeddedTables(string folder)
    {
        path = Path.Combine(Path.GetFullPath(folder), "tables.db");
        writer = new TableWriter(path);
    }

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
            StoreLimits.CheckTable(table);
        return WriteAsync(
            session =>
            {
                foreach (var table in tables)
                    session.Create(table);
                return true;
            },
            cancellationToken);
    }

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckKeys(partitionKey, rowKey);
        return ReadAsync(session => session.Get(table, partitionKey, rowKey), cancellationToken);
    }

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        WriteAsync(table, TableWriteKind.Insert, row, cancellationToken);

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        WriteAsync(table, TableWriteKind.Upsert, row, cancellationToken);

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckReplaced(row);
        return WriteAsync(table, TableWriteKind.Replace, row, cancellationToken);
    }

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        WriteAsync(table, TableWriteKind.Delete, new TableRow(partitionKey, rowKey, ""), cancellationToken);

    public Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckScan(table, partitionKey, limit);
        return ReadAsync(session => session.Scan(table, partitionKey, from, to, limit), cancellationToken);
    }

    public Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        foreach (var (partitionKey, rowKey) in keys)
            StoreLimits.CheckKeys(partitionKey, rowKey);
        return ReadAsync<IReadOnlyList<TableRow?>>(
            session => session.Together(() => keys.Select(key => session.Get(table, key.PartitionKey, key.Row)).ToList()), cancellationToken);
    }

    public Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(
        string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken)
    {
        foreach (var range in ranges)
            StoreLimits.CheckScan(table, range.PartitionKey, range.Limit);
        return ReadAsync<IReadOnlyList<IReadOnlyList<TableRow>>>(
            session => session.Together(() => ranges.Select(range => session.Scan(table, range.PartitionKey, range.From, range.To, range.Limit)).ToList()), cancellationToken);
    }

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckBatch(writes);
        return writes.Count == 0 ? Task.FromResult(true) : WriteAsync(session => session.WriteAll(table, writes), cancellationToken);
    }

    public Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckWrites(writes);
        return writes.Count == 0
            ? Task.FromResult<IReadOnlyList<bool>>([])
            : WriteAsync(session => session.WriteEach(table, writes), cancellationToken);
    }

    public void Dispose()
    {
        writer.Dispose();
        while (readers.TryPop(out var reader))
            reader.Dispose();
    }

    private Task<bool> WriteAsync(string table, TableWriteKind kind, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckRow(row);
        return WriteAsync(session => session.Write(table, kind, row), cancellationToken);
    }

    private Task<T> WriteAsync<T>(Func<TableSession, T> write, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<T>(cancellationToken) : writer.WriteAsync(write);

    private Task<T> ReadAsync<T>(Func<TableSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        return writer.TryRead(read, out var result) ? result : ReadAsideAsync(read);
    }

    private Task<T> ReadAsideAsync<T>(Func<TableSession, T> read)
    {
        TableSession? session = null;
        try
        {
            if (!readers.TryPop(out session))
                session = new TableSession(path, isWriter: false);
            var result = read(session);
            if (readers.Count < IdleReaders)
                readers.Push(session);
            else
                session.Dispose();
            return Task.FromResult(result);
        }
        catch (Exception exception) when (StoreFaults.IsOutage(exception))
        {
            session?.Dispose();
            return Task.FromException<T>(StoreFaults.Unavailable(path, exception));
        }
    }
}
