using Aggregator.Support;
namespace Aggregator.Integration.Runtime;

/// <summary>What queue functions may rely on, whatever stores the queue.</summary>
[Collection("Queues")]
public class QueueTests
{
    private const string RetryAtOnce = """
        { "extensions": { "queues": { "maxDequeueCount": 3, "visibilityTimeout": "00:00:00", "maxPollingInterval": "00:00:00.2" } } }
        """;

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task Message_RunsItsFunctionOnce_AndIsGone(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await store.SendAsync("text", "before the start: Hà Nội");
        await using var app = await StartAsync(store, RetryAtOnce, typeof(TextQueue));
        Assert.Equal("before the start: Hà Nội 1 1", await app.Probe.NextAsync());
        await store.SendAsync("text", "after it");
        Assert.Equal("after it 1 1", await app.Probe.NextAsync());
        await store.HoldsAsync("text", 0);
        Assert.True(app.Probe.IsQuiet);
        Assert.Equal(0, await store.CountAsync("text-poison"));
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task Message_ThatFails_IsTriedAgain_ThenPutAside(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await using var app = await StartAsync(store, RetryAtOnce, typeof(TextQueue));
        app.Probe.Failing = true;
        await store.SendAsync("text", "bad");
        Assert.Equal(["bad 1 1", "bad 2 2", "bad 3 3"], await app.Probe.NextAsync(3));
        await store.HoldsAsync("text-poison", 1);
        await store.HoldsAsync("text", 0);
        Assert.True(app.Probe.IsQuiet);
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task PoisonQueue_WithAFunction_HasNoPoisonQueueOfItsOwn(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await using var app = await StartAsync(store, RetryAtOnce, typeof(PoisonTextQueue));
        await store.SendAsync("text-poison", "bad");
        Assert.Equal(Enumerable.Range(1, 5).Select(attempt => $"set aside bad {attempt}"), await app.Probe.NextAsync(5));
        await store.HoldsAsync("text-poison", 0);
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task Message_ThatFailsOnce_SucceedsTheSecondTime(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await using var app = await StartAsync(store, RetryAtOnce.Replace(":00\"", ":01\"", StringComparison.Ordinal), typeof(TextQueue));
        app.Probe.Failing = true;
        await store.SendAsync("text", "shaky");
        Assert.Equal("shaky 1 1", await app.Probe.NextAsync());
        app.Probe.Failing = false;
        Assert.Equal("shaky 2 2", await app.Probe.NextAsync());
        await store.HoldsAsync("text", 0);
        Assert.Equal(0, await store.CountAsync("text-poison"));
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task JsonMessage_BecomesAnObject_AndWhatIsNoneIsPutAside(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await using var app = await StartAsync(store, RetryAtOnce, typeof(JsonQueue));
        await store.SendAsync("orders", "not json");
        await store.SendAsync("orders", "null");
        await store.SendAsync("orders", """{ "tries": "many" }""");
        await store.SendAsync("orders", """{ "source": "vnexpress", "tries": 2, "due": "2025-03-01T00:00:00Z" }""");
        Assert.Equal("vnexpress 2 2025-03-01 True", await app.Probe.NextAsync());
        await store.HoldsAsync("orders-poison", 3);
        await store.HoldsAsync("orders", 0);
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task Lease_IsRenewed_WhileTheFunctionRuns(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await using var app = await StartAsync(store, RetryAtOnce, lease: "00:00:02", typeof(SlowQueue));
        await store.SendAsync("slow", "long");
        Assert.Equal("begin long 1", await app.Probe.NextAsync());
        // Twice the lease; without renewal the message would come again meanwhile.
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.True(app.Probe.IsQuiet);
        app.Probe.LetGo();
        Assert.Equal("end long", await app.Probe.NextAsync());
        await store.HoldsAsync("slow", 0);
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task Stop_CancelsFunctions_AndGivesTheirMessagesBackAtOnce(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        await store.SendAsync("slow", "cut short");
        await using (var app = await StartAsync(store, RetryAtOnce, typeof(SlowQueue)))
        {
            Assert.Equal("begin cut short 1", await app.Probe.NextAsync());
            await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Equal("cancelled cut short", await app.Probe.NextAsync());
        }
        await using var next = await StartAsync(store, RetryAtOnce, typeof(SlowQueue));
        var begun = await next.Probe.NextAsync().WaitAsync(TimeSpan.FromSeconds(5));
        // Azure counts a try that was cut short; the embedded queue can take it back.
        Assert.Equal(kind == "embedded" ? "begin cut short 1" : "begin cut short 2", begun);
        next.Probe.LetGo();
        await store.HoldsAsync("slow", 0);
    }

    [Theory]
    [ClassData(typeof(QueueStores))]
    public async Task BatchSize_AndThreshold_BoundWhatRunsAtATime(string kind)
    {
        await using var store = await QueueStore.CreateAsync(kind);
        for (var number = 0; number < 8; number++)
            await store.SendAsync("slow", $"{number}");
        const string HostJson = """{ "extensions": { "queues": { "batchSize": 3, "newBatchThreshold": 1, "maxPollingInterval": "00:00:00.1" } } }""";
        await using var app = await StartAsync(store, HostJson, typeof(SlowQueue));
        // Three are taken; nothing more until no more than one of them is left, then three again.
        Assert.All(await app.Probe.NextAsync(3), text => Assert.StartsWith("begin", text, StringComparison.Ordinal));
        app.Probe.LetGo();
        Assert.StartsWith("end", await app.Probe.NextAsync(), StringComparison.Ordinal);
        await Task.Delay(300);
        Assert.True(app.Probe.IsQuiet);
        app.Probe.LetGo();
        var texts = await app.Probe.NextAsync(4);
        Assert.Equal(3, texts.Count(text => text.StartsWith("begin", StringComparison.Ordinal)));
        app.Probe.LetGo(6);
        await store.HoldsAsync("slow", 0);
    }

    [AzuriteFact]
    public async Task Azurite_MessageThatIsNotBase64_IsPutAside()
    {
        await using var store = await AzuriteStore.CreateAsync();
        var raw = new Azure.Storage.Queues.QueueClient(store.Connection, "text");
        await raw.CreateIfNotExistsAsync();
        await raw.SendMessageAsync("plainly <not> base64!");
        await using var app = await StartAsync(store, RetryAtOnce, typeof(TextQueue));
        await store.SendAsync("text", "good");
        Assert.Equal("good 1 1", await app.Probe.NextAsync());
        await store.HoldsAsync("text", 0);
        Assert.Equal(1, await store.CountAsync("text-poison"));
    }

    [AzuriteFact]
    public async Task Azurite_MessageEncodingNone_IsPlainText()
    {
        await using var store = await AzuriteStore.CreateAsync();
        var raw = new Azure.Storage.Queues.QueueClient(store.Connection, "text");
        await raw.CreateIfNotExistsAsync();
        await raw.SendMessageAsync("plain");
        await using var app = await StartAsync(store, """{ "extensions": { "queues": { "messageEncoding": "none" } } }""", typeof(TextQueue));
        Assert.Equal("plain 1 1", await app.Probe.NextAsync());
    }

    private static Task<RuntimeApp> StartAsync(QueueStore store, string hostJson, params Type[] functions) =>
        StartAsync(store, hostJson, lease: "00:00:30", functions);

    private static Task<RuntimeApp> StartAsync(QueueStore store, string hostJson, string lease, params Type[] functions) =>
        RuntimeApp.StartAsync(new RuntimeSetup(functions) { HostJson = hostJson }
            .With("AzureWebJobsStorage", store.Connection).With("Queues:Json", "orders").With("Local:QueueLease", lease));
}
