using Aggregator.Store;

namespace Aggregator.Tests.Store;

/// <summary>Tables on which the first write of many takes long: something else happens before it lands.</summary>
internal sealed class LateTables(ITables inner, Func<Task> meanwhile) : ITables
{
    private bool happened;

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => inner.CreateTablesAsync(tables, cancellationToken);

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        inner.GetAsync(table, partitionKey, rowKey, cancellationToken);

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken) => inner.InsertAsync(table, row, cancellationToken);

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken) => inner.UpsertAsync(table, row, cancellationToken);

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken) => inner.ReplaceAsync(table, row, cancellationToken);

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        inner.DeleteAsync(table, partitionKey, rowKey, cancellationToken);

    public Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken) =>
        inner.ScanAsync(table, partitionKey, from, to, limit, cancellationToken);

    public Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken) =>
        inner.GetEachAsync(table, keys, cancellationToken);

    public Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken) =>
        inner.ScanEachAsync(table, ranges, cancellationToken);

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) =>
        inner.BatchAsync(table, writes, cancellationToken);

    public async Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        if (!happened)
        {
            happened = true;
            await meanwhile();
        }
        return await inner.WriteEachAsync(table, writes, cancellationToken);
    }
}
