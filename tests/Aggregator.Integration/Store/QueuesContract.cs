using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Store;

/// <summary>What <see cref="IQueues"/> promises; held by every adapter.</summary>
public abstract class QueuesContract
{
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>A queue of its own for each test.</summary>
    protected string Queue { get; } = "q-" + Guid.NewGuid().ToString("N");

    protected abstract IQueues Queues { get; }

    /// <summary>Takes what is visible, as the runtime does, and hides it.</summary>
    protected abstract Task<IReadOnlyList<string>> ReceiveAsync(string queue);

    [ContractFact]
    public async Task Create_Twice_KeepsMessages()
    {
        await Queues.CreateQueuesAsync([Queue], None);
        await Queues.SendAsync(Queue, "1", null, None);
        await Queues.CreateQueuesAsync([Queue, Queue + "-2"], None);
        Assert.Equal(1, await Queues.CountAsync(Queue, None));
        Assert.Equal(0, await Queues.CountAsync(Queue + "-2", None));
    }

    [ContractFact]
    public async Task Send_ArrivesAsItWas()
    {
        string[] messages =
        [
            """{"endpoint":"vnexpress-1","reason":"Đến hạn – “giờ”"}""", "🎆 日本語", "<xml>&amp;</xml>", " leading and trailing \r\n", "",
            new('x', 40 * 1024), new('ề', StoreLimits.MessageBytes / 3),
        ];
        await Queues.CreateQueuesAsync([Queue], None);
        foreach (var message in messages)
            await Queues.SendAsync(Queue, message, null, None);
        Assert.Equal(messages.Length, await Queues.CountAsync(Queue, None));
        Assert.Equal(messages.Order(StringComparer.Ordinal), (await ReceiveAsync(Queue)).Order(StringComparer.Ordinal));
    }

    [ContractFact]
    public async Task Send_ToAQueueThatWasNeverMade_Arrives()
    {
        Assert.Equal(0, await Queues.CountAsync(Queue, None));
        await Queues.SendAsync(Queue, "1", null, None);
        Assert.Equal(["1"], await ReceiveAsync(Queue));
    }

    [ContractFact]
    public async Task Send_WithDelay_IsCountedAndNotYetSeen()
    {
        await Queues.CreateQueuesAsync([Queue], None);
        await Queues.SendAsync(Queue, "now", null, None);
        await Queues.SendAsync(Queue, "already", TimeSpan.FromMinutes(-5), None);
        await Queues.SendAsync(Queue, "soon", TimeSpan.FromMilliseconds(3_600_001.5), None);
        await Queues.SendAsync(Queue, "in a week", TimeSpan.FromDays(7), None);
        Assert.Equal(4, await Queues.CountAsync(Queue, None));
        Assert.Equal(["already", "now"], (await ReceiveAsync(Queue)).Order(StringComparer.Ordinal));
        Assert.Equal(4, await Queues.CountAsync(Queue, None));
    }

    [ContractFact]
    public async Task Queues_AreApart()
    {
        await Queues.SendAsync(Queue, "1", null, None);
        await Queues.SendAsync(Queue + "-2", "2", null, None);
        Assert.Equal(["1"], await ReceiveAsync(Queue));
        Assert.Equal(["2"], await ReceiveAsync(Queue + "-2"));
    }

    [ContractFact]
    public async Task Send_ByManyAtOnce_LosesNothing()
    {
        await Queues.CreateQueuesAsync([Queue], None);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => Task.Run(() => Queues.SendAsync(Queue, $"{n:00}", null, None))));
        Assert.Equal(Enumerable.Range(0, 30).Select(n => $"{n:00}"), (await ReceiveAsync(Queue)).Order(StringComparer.Ordinal));
    }

    [ContractFact]
    public async Task Send_OutsideItsLimits_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Queues.SendAsync(Queue, new string('ề', StoreLimits.MessageBytes / 3 + 1), null, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Queues.SendAsync(Queue, "1", TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1), None));
        await Assert.ThrowsAsync<ArgumentException>(() => Queues.SendAsync("Not_A_Queue", "1", null, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Queues.CreateQueuesAsync(["ab"], None));
        await Assert.ThrowsAsync<ArgumentException>(() => Queues.CountAsync("a--b", None));
    }
}
