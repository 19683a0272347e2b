using Aggregator.Local.Discovery;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Local.Queues;

/// <summary>
/// Where a connection setting points: <c>embedded:{folder}</c>, a connection string, or the sections
/// <c>{name}__queueServiceUri</c> / <c>{name}__accountName</c> (managed identity), as the real extension has them.
/// </summary>
internal sealed class QueueConnection
{
    private const string EmbeddedPrefix = "embedded:";

    private QueueConnection(string? folder, Func<QueueClientOptions, QueueServiceClient>? connect)
    {
        Folder = folder;
        Connect = connect;
    }

    /// <summary>Data folder of the embedded store; null on Azure.</summary>
    public string? Folder { get; }

    /// <summary>Null for the embedded store.</summary>
    public Func<QueueClientOptions, QueueServiceClient>? Connect { get; }

    /// <exception cref="FormatException">The setting is missing or cannot be used; the message names it.</exception>
    public static QueueConnection Read(string name, IConfiguration configuration)
    {
        var key = SettingText.Key(name);
        var text = configuration[key] ?? configuration.GetConnectionString(key);
        if (!string.IsNullOrWhiteSpace(text))
            return text.StartsWith(EmbeddedPrefix, StringComparison.OrdinalIgnoreCase) ? Embedded(name, text) : FromString(name, text);
        var section = configuration.GetSection(key);
        if (section["queueServiceUri"] is { Length: > 0 } uri)
            return WithIdentity(name, uri, section["clientId"]);
        if (section["accountName"] is { Length: > 0 } account)
            return WithIdentity(name, $"https://{account}.queue.core.windows.net", section["clientId"]);
        throw new FormatException($"the setting {name} (where the queue is) is not set");
    }

    private static QueueConnection Embedded(string name, string text)
    {
        var folder = text[EmbeddedPrefix.Length..];
        if (string.IsNullOrWhiteSpace(folder))
            throw new FormatException($"the setting {name} names no folder after \"{EmbeddedPrefix}\"");
        return new QueueConnection(Path.GetFullPath(folder), null);
    }

    private static QueueConnection FromString(string name, string text)
    {
        try
        {
            _ = new QueueServiceClient(text);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            // The text may hold a key, so it is not quoted.
            throw new FormatException($"the setting {name} is no connection string of a storage account", error);
        }
        return new QueueConnection(null, options => new QueueServiceClient(text, options));
    }

    private static QueueConnection WithIdentity(string name, string uri, string? clientId)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address))
            throw new FormatException($"the setting {name}__queueServiceUri is no address");
        var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
        return new QueueConnection(null, options => new QueueServiceClient(address, credential, options));
    }
}
