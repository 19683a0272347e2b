using Aggregator.Store;
using Aggregator.Store.Azure;
using Aggregator.Store.Embedded;
using Aggregator.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Store;

public sealed class StoreRegistrationTests : IDisposable
{
    private readonly DataFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_Set_IsEmbedded()
    {
        await using var services = Services(("Data", folder.Path));
        Assert.IsType<EmbeddedTables>(services.GetRequiredService<ITables>());
        Assert.IsType<EmbeddedBlobs>(services.GetRequiredService<IBlobs>());
        Assert.IsType<EmbeddedQueues>(services.GetRequiredService<IQueues>());
        Assert.Equal(Path.GetFullPath(".data"), StoreRegistration.DataFolder(Configuration()));
    }

    [Fact]
    public void UnknownStorage_IsRefusedByName()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services(("Storage", "postgres")));
        Assert.Contains("'postgres'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azure_WithIdentity_TakesAccountOrAddresses()
    {
        await using var account = Services(("Storage", "azure"), ("AzureWebJobsStorage:accountName", "vnnews"));
        Assert.IsType<AzureTables>(account.GetRequiredService<ITables>());
        await using var addresses = Services(
            ("Storage", "Azure"),
            ("AzureWebJobsStorage:tableServiceUri", "https://vnnews.table.core.windows.net"),
            ("AzureWebJobsStorage:blobServiceUri", "https://vnnews.blob.core.windows.net"),
            ("AzureWebJobsStorage:queueServiceUri", "https://vnnews.queue.core.windows.net"));
        Assert.IsType<AzureTables>(addresses.GetRequiredService<ITables>());
        Assert.IsType<AzureBlobs>(addresses.GetRequiredService<IBlobs>());
        Assert.IsType<AzureQueues>(addresses.GetRequiredService<IQueues>());
    }

    [Fact]
    public void Azure_WithoutConnection_NamesTheSettings()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services(("Storage", "azure")));
        Assert.Contains("AzureWebJobsStorage__accountName", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<InvalidOperationException>(() => Services(
            ("Storage", "azure"), ("AzureWebJobsStorage:tableServiceUri", "https://vnnews.table.core.windows.net")));
        Assert.Contains("AzureWebJobsStorage__blobServiceUri", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Embedded_SaysOkOrWhy()
    {
        await using var services = Services(("Data", folder.Path));
        await services.GetRequiredService<ITables>().CreateTablesAsync(StoreNames.Tables, None);
        Assert.Equal(new StoreStatus(true, "ok"), await services.GetRequiredService<StoreHealth>().CheckAsync(None));

        var blocked = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(blocked, "");
        await using var broken = Services(("Data", blocked));
        var status = await broken.GetRequiredService<StoreHealth>().CheckAsync(None);
        Assert.False(status.IsReady);
        Assert.Contains(blocked, status.Reason, StringComparison.Ordinal);
    }

    [AzuriteFact]
    public async Task Health_Azure_SaysOk()
    {
        await using var services = Services(("Storage", "azure"), ("AzureWebJobsStorage", (await Azurite.GetAsync()).ConnectionString));
        await services.GetRequiredService<ITables>().CreateTablesAsync(StoreNames.Tables, None);
        Assert.Equal(new StoreStatus(true, "ok"), await services.GetRequiredService<StoreHealth>().CheckAsync(None));
    }

    [Fact]
    public async Task Health_AzureAway_SaysWhy()
    {
        // Port 1 of loopback: nobody listens there.
        await using var services = Services(
            ("Storage", "azure"),
            ("AzureWebJobsStorage", "AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a"));
        var status = await services.GetRequiredService<StoreHealth>().CheckAsync(None);
        Assert.False(status.IsReady);
        Assert.NotEqual("", status.Reason);
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => services.GetRequiredService<ITables>().GetAsync(StoreNames.ArticlesTable, "p", "a", None));
        Assert.Contains("http://127.0.0.1:1/a/Articles", outage.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection().AddStore(Configuration(settings)).BuildServiceProvider();
}
