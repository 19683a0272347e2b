using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Benchmarks;

/// <summary>Tables that are only written, many rows to a transaction: fills a store with what the product's own code writes.</summary>
internal sealed class BulkTables(string file) : ITables, IDisposable
{
    private const int RowsPerTransaction = 50_000;

    private readonly TableSession session = new(file, isWriter: true);
    private readonly List<TableWrite> waiting = [];
    private string waitingFor = "";

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
            session.Create(table);
        return Task.CompletedTask;
    }

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        Task.FromResult<TableRow?>(null);

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken) => AddAsync(table, row);

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken) => AddAsync(table, row);

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TableRow>>([]);

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TableRow?>>(new TableRow?[keys.Count]);

    public Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(
        string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<TableRow>>>([.. ranges.Select(_ => Array.Empty<TableRow>())]);

    public async Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
            await AddAsync(table, write.Row);
        return [.. writes.Select(_ => true)];
    }

    public void Dispose()
    {
        Flush();
        session.Dispose();
    }

    private Task<bool> AddAsync(string table, TableRow row)
    {
        if (waiting.Count == RowsPerTransaction || table != waitingFor)
            Flush();
        waitingFor = table;
        waiting.Add(new TableWrite(TableWriteKind.Upsert, row));
        return Task.FromResult(true);
    }

    private void Flush()
    {
        if (waiting.Count > 0)
            session.InTransaction(waiting, (opened, writes) => opened.WriteEach(waitingFor, writes));
        waiting.Clear();
    }
}
