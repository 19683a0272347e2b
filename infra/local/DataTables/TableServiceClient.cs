using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of one account. A failed call throws <see cref="RequestFailedException"/> with the service's status and error code.</summary>
public class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var connection = TableConnection.Parse(connectionString);
        HttpPipelinePolicy? authentication = connection switch
        {
            { Key: { } key } => new SharedKeyLitePolicy(key),
            { Signature: { } signature } => new SharedAccessSignaturePolicy(new AzureSasCredential(signature)),
            _ => null,
        };
        Pipeline = new TablePipeline(connection.Endpoint, options, authentication);
        AccountName = connection.AccountName ?? Pipeline.AccountName;
    }

    /// <summary>For an address that carries its shared access signature.</summary>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(new TablePipeline(endpoint, options, null))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(new TablePipeline(Secure(endpoint, nameof(AzureSasCredential)), options, new SharedAccessSignaturePolicy(credential)))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(new TablePipeline(endpoint, options, new SharedKeyLitePolicy(credential))) =>
        AccountName = credential.AccountName;

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(new TablePipeline(endpoint, options, new BearerTokenAuthenticationPolicy(tokenCredential, Scope)))
    {
    }

    private TableServiceClient(TablePipeline pipeline)
    {
        Pipeline = pipeline;
        AccountName = pipeline.AccountName;
    }

    public virtual string AccountName { get; }

    public virtual Uri Uri => Pipeline.Endpoint;

    internal TablePipeline Pipeline { get; }

    /// <summary>A client of one table, which shares this one's connections; the table need not exist.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(this, tableName);

    public virtual async Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var response = await Pipeline.SendAsync(CreateRequest(tableName), cancellationToken);
        return Response.FromValue(new TableItem(tableName), response);
    }

    /// <summary>The raw response says 409 when the table was there already.</summary>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var response = await Pipeline.TryAsync(CreateRequest(tableName), cancellationToken);
        if (response.Status >= 400 && TablePipeline.Failure(response) is var failure && failure.ErrorCode != TableErrorCode.TableAlreadyExists.ToString())
            throw failure;
        return Response.FromValue(new TableItem(tableName), response);
    }

    /// <summary>A table that does not exist is answered with 404, not thrown.</summary>
    public virtual async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var message = Pipeline.Request(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(tableName)}')");
        var response = await Pipeline.TryAsync(message, cancellationToken);
        return response.Status is < 400 or 404 ? response : throw TablePipeline.Failure(response);
    }

    /// <summary>Interpolated values become literals of the query language, quoted as they must be.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableFilter.Create(filter);

    private static Uri Secure(Uri endpoint, string credential) =>
        endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback
            ? endpoint
            : throw new ArgumentException($"Cannot use {credential} without HTTPS.", nameof(endpoint));

    private HttpMessage CreateRequest(string tableName)
    {
        var message = Pipeline.Request(RequestMethod.Post, "Tables", JsonSerializer.SerializeToUtf8Bytes(new { TableName = tableName }));
        message.Request.Headers.Add("Prefer", "return-no-content");
        return message;
    }
}
