namespace Aggregator.Store;

/// <summary>The Sources table: one partition, one row an endpoint.</summary>
public sealed class EndpointStates(ITables tables)
{
    private const string Partition = "source";

    /// <summary>Largest number of rows written in one batch (a limit of table storage).</summary>
    private const int BatchSize = 100;

    /// <summary>All states by endpoint id, each with its ETag.</summary>
    public async Task<IReadOnlyDictionary<string, Versioned<EndpointState>>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.SourcesTable, Partition, null, null, int.MaxValue, cancellationToken);
        return rows.ToDictionary(row => row.RowKey, Read, StringComparer.Ordinal);
    }

    /// <summary>Null when the endpoint was never scheduled.</summary>
    public async Task<Versioned<EndpointState>?> FindAsync(string endpointId, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.SourcesTable, Partition, endpointId, cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>Writes one state; false when the row changed since it was read.</summary>
    public Task<bool> SaveAsync(Versioned<EndpointState> state, CancellationToken cancellationToken) =>
        state.ETag is null
            ? tables.InsertAsync(StoreNames.SourcesTable, Row(state), cancellationToken)
            : tables.ReplaceAsync(StoreNames.SourcesTable, Row(state), cancellationToken);

    /// <summary>
    /// Writes many states in batches and returns those that were written; a batch in which one row had changed is
    /// written row by row, so that only that one is left out.
    /// </summary>
    public async Task<IReadOnlyList<EndpointState>> SaveManyAsync(
        IReadOnlyList<Versioned<EndpointState>> states, CancellationToken cancellationToken)
    {
        var saved = new List<EndpointState>(states.Count);
        foreach (var batch in states.Chunk(BatchSize))
        {
            var writes = batch.Select(state =>
                new TableWrite(state.ETag is null ? TableWriteKind.Insert : TableWriteKind.Replace, Row(state))).ToList();
            if (await tables.BatchAsync(StoreNames.SourcesTable, writes, cancellationToken))
            {
                saved.AddRange(batch.Select(state => state.Value));
                continue;
            }
            foreach (var state in batch)
                if (await SaveAsync(state, cancellationToken))
                    saved.Add(state.Value);
        }
        return saved;
    }

    private static Versioned<EndpointState> Read(TableRow row) => new(StoreJson.Read<EndpointState>(row.Json), row.ETag);

    private static TableRow Row(Versioned<EndpointState> state) =>
        new(Partition, state.Value.EndpointId, StoreJson.Write(state.Value), state.ETag);
}

/// <summary>A value with the ETag it was read with; null for one that is not stored yet.</summary>
public sealed record Versioned<T>(T Value, string? ETag);
