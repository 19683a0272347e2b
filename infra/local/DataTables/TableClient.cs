using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The entities of one table. A failed call throws <see cref="RequestFailedException"/> with the service's status and error code.</summary>
public class TableClient
{
    private readonly TableServiceClient service;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(new TableServiceClient(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(new TableServiceClient(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TableServiceClient(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>For the address of a table that carries its shared access signature.</summary>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(new TableServiceClient(TableAddress.Account(endpoint), options), TableAddress.Table(endpoint))
    {
    }

    /// <summary>For the address of a table.</summary>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(new TableServiceClient(TableAddress.Account(endpoint), credential, options), TableAddress.Table(endpoint))
    {
    }

    internal TableClient(TableServiceClient service, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.service = service;
        Name = tableName;
    }

    public virtual string Name { get; }

    public virtual string AccountName => service.AccountName;

    public virtual Uri Uri => new(Pipeline.Address(Name));

    private TablePipeline Pipeline => service.Pipeline;

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        service.CreateTableAsync(Name, cancellationToken);

    /// <summary>The raw response says 409 when the table was there already.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        service.CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>A table that does not exist is answered with 404, not thrown.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        service.DeleteTableAsync(Name, cancellationToken);

    /// <summary>Fails with 409 when there is an entity of that key.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        Pipeline.SendAsync(EntityRequest.Create(Pipeline, Name, TableTransactionActionType.Add, entity), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace;
        return Pipeline.SendAsync(EntityRequest.Create(Pipeline, Name, type, entity), cancellationToken);
    }

    /// <summary>Fails with 412 when the entity has another ETag, with 404 when there is none.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
            throw new ArgumentException("An update needs an ETag; ETag.All matches any.", nameof(ifMatch));
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return Pipeline.SendAsync(EntityRequest.Create(Pipeline, Name, type, entity, ifMatch), cancellationToken);
    }

    /// <summary>An entity that does not exist is answered with 404, not thrown. A default ETag matches any version.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var request = EntityRequest.Create(
            Pipeline, Name, TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch);
        var response = await Pipeline.TryAsync(request, cancellationToken);
        return response.Status is < 400 or 404 ? response : throw TablePipeline.Failure(response);
    }

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <summary>Fails with 404 when there is no such entity.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await Pipeline.SendAsync(
            EntityRequest.Get(Pipeline, Name, partitionKey, rowKey, select), cancellationToken);
        return Response.FromValue(Read<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await Pipeline.TryAsync(
            EntityRequest.Get(Pipeline, Name, partitionKey, rowKey, select), cancellationToken);
        return response.Status switch
        {
            404 => new NoEntity<T>(response),
            < 400 => Response.FromValue(Read<T>(response), response),
            _ => throw TablePipeline.Failure(response),
        };
    }

    /// <summary>Entities in order of their keys, all if there is no filter; fetched page by page as they are read.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPages<T>(Pipeline, Name, filter, maxPerPage, select, cancellationToken);

    /// <summary>Applies all actions or none; at most 100, all in one partition. Throws <see cref="TableTransactionFailedException"/> when one is refused.</summary>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        EntityTransaction.SubmitAsync(Pipeline, Name, [.. transactionActions], cancellationToken);

    /// <summary>Interpolated values become literals of the query language, quoted as they must be.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableFilter.Create(filter);

    private static T Read<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        return EntityJson.Read<T>(document.RootElement);
    }
}
