using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Aggregator.Store.Azure;

/// <summary>Tables in Azure Table storage.</summary>
public sealed class AzureTables(TableServiceClient service) : ITables
{
    private const int PageRows = 1000;

    // Requests of one caller at a time: a feed's articles are spread over as many partitions as there are articles.
    private const int ParallelRequests = 16;

    private readonly ConcurrentDictionary<string, TableClient> clients = new(StringComparer.Ordinal);

    public async Task CreateTablesAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
            await CallAsync(table, async client => await client.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
    }

    public Task<TableRow?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKeys(partitionKey, rowKey);
        return CallAsync(
            table,
            async client =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellationToken);
                RequireTable(found.GetRawResponse());
                return found.HasValue ? RowEntity.ToRow(found.Value!) : null;
            },
            cancellationToken);
    }

    public Task<bool> InsertAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckRow(row);
        return CallAsync(
            table,
            async client =>
            {
                try
                {
                    await client.AddEntityAsync(RowEntity.FromRow(row), cancellationToken);
                    return true;
                }
                catch (RequestFailedException refused) when (refused.ErrorCode == TableErrorCode.EntityAlreadyExists.ToString())
                {
                    return false;
                }
            },
            cancellationToken);
    }

    public Task UpsertAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckRow(row);
        return CallAsync(
            table, client => client.UpsertEntityAsync(RowEntity.FromRow(row), TableUpdateMode.Replace, cancellationToken), cancellationToken);
    }

    public Task<bool> ReplaceAsync(string table, TableRow row, CancellationToken cancellationToken)
    {
        StoreLimits.CheckReplaced(row);
        return CallAsync(
            table,
            async client =>
            {
                try
                {
                    await client.UpdateEntityAsync(RowEntity.FromRow(row), new ETag(row.ETag!), TableUpdateMode.Replace, cancellationToken);
                    return true;
                }
                catch (RequestFailedException refused) when (IsChangedOrGone(refused))
                {
                    return false;
                }
            },
            cancellationToken);
    }

    public Task<bool> DeleteAsync(string table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        StoreLimits.CheckKeys(partitionKey, rowKey);
        return CallAsync(
            table,
            async client =>
            {
                var response = await client.DeleteEntityAsync(partitionKey, rowKey, ETag.All, cancellationToken);
                RequireTable(response);
                return response.Status != 404;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<TableRow>> ScanAsync(
        string table, string partitionKey, string? from, string? to, int limit, CancellationToken cancellationToken)
    {
        StoreLimits.CheckScan(table, partitionKey, limit);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}");
        if (from is not null)
            filter += TableClient.CreateQueryFilter($" and RowKey ge {from}");
        if (to is not null)
            filter += TableClient.CreateQueryFilter($" and RowKey lt {to}");
        return CallAsync<IReadOnlyList<TableRow>>(
            table,
            async client =>
            {
                var rows = new List<TableRow>();
                await foreach (var entity in client.QueryAsync<TableEntity>(filter, Math.Min(limit, PageRows), cancellationToken: cancellationToken))
                {
                    rows.Add(RowEntity.ToRow(entity));
                    if (rows.Count == limit)
                        break;
                }

                return rows;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<TableRow?>> GetEachAsync(string table, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken)
    {
        var rows = new TableRow?[keys.Count];
        await EachAsync(rows.Length, async (index, token) => rows[index] = await GetAsync(table, keys[index].PartitionKey, keys[index].Row, token), cancellationToken);
        return rows;
    }

    public async Task<IReadOnlyList<IReadOnlyList<TableRow>>> ScanEachAsync(
        string table, IReadOnlyList<RowRange> ranges, CancellationToken cancellationToken)
    {
        var rows = new IReadOnlyList<TableRow>[ranges.Count];
        await EachAsync(
            rows.Length,
            async (index, token) =>
            {
                var (partition, from, to, limit) = ranges[index];
                rows[index] = await ScanAsync(table, partition, from, to, limit, token);
            },
            cancellationToken);
        return rows;
    }

    public Task<bool> BatchAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        StoreLimits.CheckBatch(writes);
        return CallAsync(table, client => RowBatch.SubmitAsync(client, writes, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<bool>> WriteEachAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        StoreLimits.CheckWrites(writes);
        var held = new bool[writes.Count];
        var groups = WriteGroups.Of(writes).ToList();
        await EachAsync(
            groups.Count,
            async (number, token) =>
            {
                // A transaction is refused as a whole; then each write finds out for itself.
                var together = groups[number].Count > 1 && await BatchAsync(table, [.. groups[number].Select(index => writes[index])], token);
                foreach (var index in groups[number])
                    held[index] = together || await WriteAsync(table, writes[index], token);
            },
            cancellationToken);
        return held;
    }

    private static Task EachAsync(int count, Func<int, CancellationToken, Task> request, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelRequests, CancellationToken = cancellationToken },
            async (index, token) => await request(index, token));

    private async Task<bool> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken)
    {
        switch (write.Kind)
        {
            case TableWriteKind.Insert:
                return await InsertAsync(table, write.Row, cancellationToken);
            case TableWriteKind.Replace:
                return await ReplaceAsync(table, write.Row, cancellationToken);
            case TableWriteKind.Delete:
                await DeleteAsync(table, write.Row.PartitionKey, write.Row.RowKey, cancellationToken);
                return true;
            default:
                await UpsertAsync(table, write.Row, cancellationToken);
                return true;
        }
    }

    internal static bool IsChangedOrGone(RequestFailedException refused) =>
        refused.Status == 412 || refused.Status == 404 && refused.ErrorCode != TableErrorCode.TableNotFound.ToString();

    /// <summary>The client takes any 404 for a missing row; a missing table is an outage.</summary>
    private static void RequireTable(Response response)
    {
        if (response.Status == 404 && response.Content.ToString().Contains(TableErrorCode.TableNotFound.ToString(), StringComparison.Ordinal))
            throw new RequestFailedException(404, "The table does not exist.", TableErrorCode.TableNotFound.ToString(), null);
    }

    private Task<T> CallAsync<T>(string table, Func<TableClient, Task<T>> call, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        var client = clients.GetOrAdd(table, service.GetTableClient);
        return AzureFaults.GuardAsync(client.Uri, () => call(client), cancellationToken);
    }
}
