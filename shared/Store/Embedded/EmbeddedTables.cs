using System.Collections.Concurrent;

namespace Aggregator.Store.Embedded;

/// <summary>
/// Tables in one SQLite file, <c>tables.db</c> in the data folder, which any number of processes may share. Calls end on the
/// caller's thread: a read or write takes microseconds, less than handing it to another thread would.
/// </summary>
public sealed class EmbeddedTables : ITables, IDisposable
{
    private const int IdleReaders = 16;

    private readonly string path;
    private readonly Lock gate = new();
    private readonly ConcurrentStack<TableSession> readers = new();
    private TableSession? writer;

    /// <summary>Opens nothing yet: a folder that cannot be used is reported by the first call, and tried again by the next.</summary>
    public EmbeddedTables(string folder) => path = Path.Combine(Path.GetFullPath(folder), "tables.db");

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
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
        }

        while (readers.TryPop(out var reader))
            reader.Dispose();
    }

    private Task<bool> WriteAsync(string table, TableWriteKind kind, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckRow(row);
        return WriteAsync(session => session.Write(table, kind, row), cancellationToken);
    }

    /// <summary>One writer at a time in this process; SQLite keeps other processes apart.</summary>
    private Task<T> WriteAsync<T>(Func<TableSession, T> write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (gate)
        {
            try
            {
                return Task.FromResult(write(writer ??= new TableSession(path)));
            }
            catch (Exception exception)
            {
                // A connection that met a fault is not used again: closing it rolls back, and the next call starts afresh.
                writer?.Dispose();
                writer = null;
                if (!StoreFaults.IsOutage(exception))
                    throw;
                return Task.FromException<T>(StoreFaults.Unavailable(path, exception));
            }
        }
    }

    private Task<T> ReadAsync<T>(Func<TableSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        TableSession? session = null;
        try
        {
            if (!readers.TryPop(out session))
                session = new TableSession(path);
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
