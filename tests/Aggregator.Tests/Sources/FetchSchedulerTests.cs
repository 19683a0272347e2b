using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Sources;

/// <summary>A fetch that is asked for again keeps its name, so that a message in a long queue is still good when its turn comes.</summary>
public sealed class FetchSchedulerTests
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load();
    private readonly ManualClock clock = new();
    private readonly EndpointStates states;
    private readonly FetchScheduler scheduler;
    private readonly SentMessages queues = new();

    public FetchSchedulerTests()
    {
        states = new EndpointStates(new MemoryTables());
        scheduler = new FetchScheduler(Catalogue, states, queues, new CollectOptions { LeaseMinutes = 10 }, clock);
    }

    [Fact]
    public async Task Lease_ThatEnded_IsAskedForAgainUnderTheSameName_AndLessOftenEachTime()
    {
        var asked = await scheduler.EnqueueDueAsync(default);
        Assert.Equal(Catalogue.Endpoints.Count(endpoint => endpoint.Enabled), asked);
        Assert.Equal(0, await scheduler.EnqueueDueAsync(default));
        foreach (var minutes in new[] { 10, 20, 40, 80, 80 })
        {
            clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await scheduler.EnqueueDueAsync(default));
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(asked, await scheduler.EnqueueDueAsync(default));
        }
        Assert.All(
            queues.Bodies.Select(StoreJson.Read<FetchSourceMessage>).GroupBy(message => message.EndpointId),
            messages => Assert.Single(messages.Select(message => message.Lease).Distinct()));
    }
}
