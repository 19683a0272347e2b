using Aggregator.Store.Azure;
using Aggregator.Store.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Store;

/// <summary>Which store stands behind the ports.</summary>
public static class StoreRegistration
{
    public const string DefaultFolder = ".data";

    /// <summary>
    /// Adds <see cref="ITables"/>, <see cref="IBlobs"/>, <see cref="IQueues"/> and <see cref="StoreHealth"/>. Setting
    /// <c>Storage</c>: <c>embedded</c> (default; files under the folder <c>Data</c>) or <c>azure</c> (connection
    /// <c>AzureWebJobsStorage</c>, as the Functions host has it). Throws <see cref="InvalidOperationException"/> for anything else.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreHealth>();
        var storage = configuration["Storage"] is { Length: > 0 } named ? named : "embedded";
        return storage.ToUpperInvariant() switch
        {
            "EMBEDDED" => services.AddEmbedded(DataFolder(configuration)),
            "AZURE" => services.AddAzure(new AzureConnection(configuration)),
            _ => throw new InvalidOperationException($"The setting Storage is '{storage}'; it can be 'embedded' or 'azure'."),
        };
    }

    /// <summary>The full path of the data folder, setting <c>Data</c>; relative to the current directory.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Data"] is { Length: > 0 } folder ? folder : DefaultFolder);

    private static IServiceCollection AddEmbedded(this IServiceCollection services, string folder) => services
        .AddSingleton<ITables>(_ => new EmbeddedTables(folder))
        .AddSingleton<IBlobs>(_ => new EmbeddedBlobs(folder))
        .AddSingleton<IQueues>(provider => new EmbeddedQueues(folder, provider.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddAzure(this IServiceCollection services, AzureConnection connection) => services
        .AddSingleton<ITables>(_ => new AzureTables(connection.Tables()))
        .AddSingleton<IBlobs>(_ => new AzureBlobs(connection.Blobs()))
        .AddSingleton<IQueues>(_ => new AzureQueues(connection.Queues()));
}
