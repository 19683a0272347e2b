using Aggregator.Fetch;
using Aggregator.Fetch.Transport;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class FetcherRobotsTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Fetch_DisallowedPath_IsNotRequested()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.On("/robots.txt", "User-agent: *\nDisallow: /search").On("/search", "x").On("/news", "x");
        var failed = await setup.FailedAsync("/search?q=1", FetchFailure.RobotsDisallowed);
        Assert.Contains("/search?q=1", failed.Reason, StringComparison.Ordinal);
        Assert.Empty(setup.Server.RequestsFor("/search"));
        await setup.FetchedAsync("/news");
        Assert.Single(setup.Server.RequestsFor("/robots.txt"));
    }

    [Fact]
    public async Task Robots_IsAskedOnceADay_AndSharedThroughTheStore()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.On("/robots.txt", "User-agent: *\nDisallow: /a").On("/b", "x").On("/a", "x");
        await setup.FetchedAsync("/b");
        using (var transport = InternetTransport.Create(FetchSetup.Options))
        {
            var otherInstance = new Fetcher(transport, setup.Tables, FetchSetup.Options, clock);
            var outcome = await otherInstance.FetchAsync(new FetchRequest(setup.Server.Url("/a")), CancellationToken.None);
            Assert.Equal(FetchFailure.RobotsDisallowed, Assert.IsType<FetchOutcome.Failed>(outcome).Kind);
        }
        Assert.Single(setup.Server.RequestsFor("/robots.txt"));
        setup.Server.On("/robots.txt", "User-agent: *\nAllow: /");
        clock.Advance(TimeSpan.FromHours(24));
        await setup.FetchedAsync("/a");
        Assert.Equal(2, setup.Server.RequestsFor("/robots.txt").Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Robots_4xx_AllowsEverything(int status)
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.Status("/robots.txt", status).On("/a", "x");
        await setup.FetchedAsync("/a");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Robots_5xx_AllowsNothingForAWhile(int status)
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.Status("/robots.txt", status).On("/a", "x");
        var failed = await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        Assert.Equal(TimeSpan.FromMinutes(5), failed.RetryAfter);
        Assert.Equal(status, failed.Status);
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        Assert.Single(setup.Server.Requests);
        clock.Advance(TimeSpan.FromMinutes(5));
        setup.Server.Status("/robots.txt", 404);
        await setup.FetchedAsync("/a");
    }

    [Fact]
    public async Task Robots_UnreachableAfterItWasRead_OldRulesHold()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.On("/robots.txt", "User-agent: *\nDisallow: /a").On("/a", "x").On("/b", "x");
        await setup.FetchedAsync("/b");
        setup.Server.Status("/robots.txt", 500);
        clock.Advance(TimeSpan.FromDays(2));
        await setup.FetchedAsync("/b");
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        Assert.Equal(2, setup.Server.RequestsFor("/robots.txt").Count);
    }

    [Fact]
    public async Task Robots_UnreachableForAMonth_CountsAsNone()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.Status("/robots.txt", 500).On("/a", "x");
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        clock.Advance(TimeSpan.FromDays(29));
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        clock.Advance(TimeSpan.FromDays(2));
        await setup.FetchedAsync("/a");
    }

    [Fact]
    public async Task Robots_RedirectsAreFollowed_AcrossHostsAsWell()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        await using var other = await StubServer.StartAsync();
        other.On("/rules.txt", "User-agent: *\nDisallow: /a");
        setup.Server.Redirect("/robots.txt", 301, "/r1").Redirect("/r1", 302, other.Url("/rules.txt").AbsoluteUri).On("/a", "x");
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
    }

    [Fact]
    public async Task Robots_RedirectCircle_CountsAsNone()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.Redirect("/robots.txt", 301, "/robots.txt").On("/a", "x");
        await setup.FetchedAsync("/a");
    }

    [Fact]
    public async Task Robots_EndlessFile_IsReadAsFarAsTheLimit()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.On("/a", "x").On("/b", "x").On("/robots.txt", async context =>
        {
            await context.Response.Body.WriteAsync("User-agent: *\nDisallow: /a\n"u8.ToArray());
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync("Disallow: /never-ends\n"u8.ToArray(), context.RequestAborted);
        });
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        await setup.FetchedAsync("/b");
    }

    [Fact]
    public async Task Robots_NeverEndingSlowFile_IsRememberedAsUnreachable()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        var isWaiting = new TaskCompletionSource();
        setup.Server.On("/a", "x").On("/robots.txt", async context =>
        {
            isWaiting.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var fetching = setup.FetchAsync("/a");
        await isWaiting.Task;
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(FetchFailure.TimedOut, Assert.IsType<FetchOutcome.Failed>(await fetching).Kind);
        await setup.FailedAsync("/a", FetchFailure.TimedOut);
        Assert.Single(setup.Server.Requests);
    }

    [Fact]
    public async Task Robots_CrawlDelay_IsThePause()
    {
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.On("/robots.txt", "User-agent: *\nCrawl-delay: 10").On("/a", "x");
        Assert.IsType<FetchOutcome.HostBusy>(await setup.FetchAsync("/a"));
        clock.Advance(TimeSpan.FromSeconds(10));
        await setup.FetchedAsync("/a");
        Assert.Equal(TimeSpan.FromSeconds(10), Assert.IsType<FetchOutcome.HostBusy>(await setup.FetchAsync("/a")).RetryIn);
    }
}
