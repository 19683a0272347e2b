using Aggregator.Store;

namespace Aggregator.Tests.Translate;

/// <summary>Tables of a process that dies at its n-th step: that step and all later ones never happen, until it is started anew.</summary>
internal sealed class DyingTables(ITables inner) : ITables
{
    private int left = int.MaxValue;

    /// <summary>Whether it died.</summary>
    public bool IsDead => left < 0;

    /// <summary>So many more steps happen.</summary>
    public void DieAfter(int steps) => left = steps;

    public void Restart() => left = int.MaxValue;

    public Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) => inner.CreateTablesAsync(tables, cancellationToken);

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        Step(() => inner.GetAsync(table, partitionKey, rowKey, cancellationToken));

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken) => Step(() => inner.InsertAsync(table, row, cancellationToken));

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken) => Step(async () =>
    {
        await inner.UpsertAsync(table, row, cancellationToken);
        return true;
    });

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken) => Step(() => inner.ReplaceAsync(table, row, cancellationToken));

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        Step(() => inner.DeleteAsync(table, partitionKey, rowKey, cancellationToken));

    public Task<IReadOnlyList<TableRow>> ScanAsync(string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken) =>
        Step(() => inner.ScanAsync(table, partitionKey, from, to, limit, cancellationToken));

    public Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken) =>
        Step(() => inner.GetEachAsync(table, keys, cancellationToken));

    public Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken) =>
        Step(() => inner.ScanEachAsync(table, ranges, cancellationToken));

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) => Step(() => inner.BatchAsync(table, writes, cancellationToken));

    // Writes that stand for themselves may stop half way.
    public Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken) => Step(async () =>
    {
        if (left > 0 || writes.Count < 2)
            return await inner.WriteEachAsync(table, writes, cancellationToken);
        await inner.WriteEachAsync(table, [.. writes.Take(writes.Count / 2)], cancellationToken);
        throw Died();
    });

    private Task<T> Step<T>(Func<Task<T>> act) => left == int.MaxValue ? act() : --left >= 0 ? act() : Task.FromException<T>(Died());

    private static InvalidOperationException Died() => new("The process is dead.");
}
