using Aggregator.Store;
using Aggregator.Store.Azure;
using Aggregator.Support;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Aggregator.Integration.Store;

[OnAzurite]
public sealed class AzureTablesTests : TablesContract
{
    private ITables? tables;

    protected override ITables Tables => tables!;

    public override async Task InitializeAsync()
    {
        tables = new AzureTables(new TableServiceClient((await Azurite.GetAsync()).ConnectionString));
        await base.InitializeAsync();
    }
}

[OnAzurite]
public sealed class AzureBlobsTests : BlobsContract, IAsyncLifetime
{
    private IBlobs? blobs;

    protected override IBlobs Blobs => blobs!;

    public async Task InitializeAsync() =>
        blobs = new AzureBlobs(new BlobServiceClient((await Azurite.GetAsync()).ConnectionString));

    public Task DisposeAsync() => Task.CompletedTask;
}

[OnAzurite]
public sealed class AzureQueuesTests : QueuesContract, IAsyncLifetime
{
    private QueueServiceClient? service;
    private IQueues? queues;

    protected override IQueues Queues => queues!;

    public async Task InitializeAsync()
    {
        service = new QueueServiceClient(
            (await Azurite.GetAsync()).ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        queues = new AzureQueues(service);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<IReadOnlyList<string>> ReceiveAsync(string queue)
    {
        var received = new List<string>();
        while ((await service!.GetQueueClient(queue).ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5))).Value is { Length: > 0 } messages)
            received.AddRange(messages.Select(message => message.Body.ToString()));
        return received;
    }
}
