using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Support;

namespace Aggregator.Tests.Publish;

public sealed class ResponseCacheTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private int rendered;

    [Fact]
    public async Task Burst_RendersOnce()
    {
        var cache = new ResponseCache(clock, new PublishOptions());
        var release = new TaskCompletionSource();
        var calls = Enumerable.Range(0, 50).Select(_ => cache.GetAsync("key", async _ =>
        {
            Interlocked.Increment(ref rendered);
            await release.Task;
            return Document("x");
        }, CancellationToken.None)).ToList();
        release.SetResult();

        var documents = await Task.WhenAll(calls);

        Assert.Equal(1, rendered);
        Assert.Single(documents.Distinct());
    }

    [Fact]
    public async Task Entry_EndsAfterItsTime_AndWithItsMinute()
    {
        var cache = new ResponseCache(clock, new PublishOptions { CacheFor = TimeSpan.FromSeconds(5), StaleFor = TimeSpan.Zero });
        await RenderAsync(cache);
        clock.Advance(TimeSpan.FromSeconds(4.9));
        await RenderAsync(cache);
        Assert.Equal(1, rendered);

        clock.Advance(TimeSpan.FromSeconds(53.1));
        await RenderAsync(cache);
        Assert.Equal(2, rendered);
        clock.Advance(TimeSpan.FromSeconds(2));
        await RenderAsync(cache);
        Assert.Equal(3, rendered);
    }

    [Fact]
    public async Task ShortlyAfterItsEnd_TheOldOneIsGivenAtOnce_WhileOneNewIsMade()
    {
        var cache = new ResponseCache(clock, new PublishOptions());
        await RenderAsync(cache);
        clock.Advance(TimeSpan.FromSeconds(6));
        var (release, begun) = (new TaskCompletionSource<RenderedDocument>(), new TaskCompletionSource());
        Task<RenderedDocument> GetAsync() => cache.GetAsync("key", _ =>
        {
            Interlocked.Increment(ref rendered);
            begun.SetResult();
            return release.Task;
        }, CancellationToken.None);

        for (var i = 0; i < 10; i++)
            Assert.Equal("x", PublishedSite.Text(await GetAsync()));
        await begun.Task;
        Assert.Equal(2, rendered);
        release.SetResult(Document("y"));
        // The new one comes by itself; when it does is the scheduler's affair.
        while (PublishedSite.Text(await GetAsync()) == "x")
            await Task.Yield();
        Assert.Equal(2, rendered);
    }

    [Fact]
    public async Task LongAfterItsEnd_NobodyGetsTheOldOne()
    {
        var cache = new ResponseCache(clock, new PublishOptions());
        await RenderAsync(cache);
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal("y", PublishedSite.Text(await cache.GetAsync("key", _ => Task.FromResult(Document("y")), CancellationToken.None)));
    }

    [Fact]
    public async Task Problems_AreMadeAnew()
    {
        var cache = new ResponseCache(clock, new PublishOptions());
        await cache.GetAsync("key", _ => Task.FromResult(Problem.NotFound("").ToDocument("")), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(200, (await RenderAsync(cache)).Status);
    }

    [Fact]
    public async Task Failure_IsNotKept()
    {
        var cache = new ResponseCache(clock, new PublishOptions());

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.GetAsync("key", _ => throw new InvalidOperationException("once"), CancellationToken.None));

        Assert.Equal("x", PublishedSite.Text(await RenderAsync(cache)));
    }

    [Fact]
    public async Task CallerThatLeaves_DoesNotSpoilItForOthers()
    {
        var cache = new ResponseCache(clock, new PublishOptions());
        var release = new TaskCompletionSource<RenderedDocument>();
        using var leaving = new CancellationTokenSource();
        var first = cache.GetAsync("key", _ => release.Task, leaving.Token);
        var second = cache.GetAsync("key", _ => throw new InvalidOperationException("rendered twice"), CancellationToken.None);

        await leaving.CancelAsync();
        release.SetResult(Document("x"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("x", PublishedSite.Text(await second));
    }

    [Fact]
    public async Task Memory_StaysBounded()
    {
        var cache = new ResponseCache(clock, new PublishOptions { CacheBytes = 100_000 });
        var weak = new List<WeakReference>();
        for (var i = 0; i < 500; i++)
            weak.Add(await FillAsync(cache, i));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.InRange(weak.Count(reference => reference.IsAlive), 1, 60);
    }

    private static async Task<WeakReference> FillAsync(ResponseCache cache, int i) => new(
        await cache.GetAsync($"key{i}", _ => Task.FromResult(Document(new string('x', 1000))), CancellationToken.None));

    private Task<RenderedDocument> RenderAsync(ResponseCache cache) => cache.GetAsync("key", _ =>
    {
        Interlocked.Increment(ref rendered);
        return Task.FromResult(Document("x"));
    }, CancellationToken.None);

    private static RenderedDocument Document(string text) => new("text/plain", System.Text.Encoding.UTF8.GetBytes(text));
}
