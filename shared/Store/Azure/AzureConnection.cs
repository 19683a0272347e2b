using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Store.Azure;

/// <summary>
/// The storage account of the Functions host, setting <c>AzureWebJobsStorage</c>: a connection string, or without keys
/// <c>AzureWebJobsStorage__accountName</c> or <c>__tableServiceUri</c>, <c>__blobServiceUri</c> and <c>__queueServiceUri</c>
/// (and <c>__clientId</c> of a user-assigned identity), opened with <see cref="DefaultAzureCredential"/>.
/// </summary>
internal sealed class AzureConnection
{
    private const string Setting = "AzureWebJobsStorage";
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(30);

    private readonly string? connectionString;
    private readonly IConfigurationSection settings;
    private readonly TokenCredential? credential;

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the settings when none of the forms is complete.</summary>
    public AzureConnection(IConfiguration configuration)
    {
        settings = configuration.GetSection(Setting);
        connectionString = settings.Value is { Length: > 0 } value ? value : null;
        if (connectionString is not null)
            return;
        foreach (var service in (string[])["table", "blob", "queue"])
            _ = Address(service);
        credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings["clientId"] });
    }

    public TableServiceClient Tables()
    {
        var options = WithTimeout(new TableClientOptions());
        return connectionString is null
            ? new TableServiceClient(Address("table"), credential!, options)
            : new TableServiceClient(connectionString, options);
    }

    public BlobServiceClient Blobs()
    {
        var options = WithTimeout(new BlobClientOptions());
        return connectionString is null
            ? new BlobServiceClient(Address("blob"), credential!, options)
            : new BlobServiceClient(connectionString, options);
    }

    public QueueServiceClient Queues()
    {
        var options = WithTimeout(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return connectionString is null
            ? new QueueServiceClient(Address("queue"), credential!, options)
            : new QueueServiceClient(connectionString, options);
    }

    private static TOptions WithTimeout<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.NetworkTimeout = TryTimeout;
        return options;
    }

    private Uri Address(string service)
    {
        if (settings[$"{service}ServiceUri"] is { Length: > 0 } given)
        {
            return Uri.TryCreate(given, UriKind.Absolute, out var address)
                ? address
                : throw new InvalidOperationException($"The setting {Setting}__{service}ServiceUri is '{given}', which is no absolute address.");
        }

        return settings["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException(
                $"Storage is 'azure', but none of {Setting} (a connection string), {Setting}__accountName and {Setting}__{service}ServiceUri is set.");
    }
}
