using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Requests for single entities; what a transaction does is sent in the same form, inside one request.</summary>
internal static class EntityRequest
{
    public static HttpMessage Get(TablePipeline pipeline, string table, string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var columns = select is null ? "" : $"?$select={Uri.EscapeDataString(string.Join(',', select))}";
        return pipeline.Request(RequestMethod.Get, Path(table, partitionKey, rowKey) + columns);
    }

    /// <summary>An update without an ETag is an upsert to the service; a delete without one matches any version.</summary>
    public static HttpMessage Create(
        TablePipeline pipeline, string table, TableTransactionActionType type, ITableEntity entity, ETag ifMatch = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        var path = Path(table, entity.PartitionKey, entity.RowKey);
        var message = type switch
        {
            TableTransactionActionType.Add => pipeline.Request(RequestMethod.Post, table, EntityJson.Write(entity)),
            TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge =>
                pipeline.Request(RequestMethod.Patch, path, EntityJson.Write(entity)),
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace =>
                pipeline.Request(RequestMethod.Put, path, EntityJson.Write(entity)),
            TableTransactionActionType.Delete => pipeline.Request(RequestMethod.Delete, path),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
        if (type is TableTransactionActionType.Add)
            message.Request.Headers.Add("Prefer", "return-no-content");
        if (type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
            message.Request.Headers.Add("If-Match", ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return message;
    }

    private static string Path(string table, string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";
    }

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
