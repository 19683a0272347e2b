using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Integration.Collect;

/// <summary>
/// The app is killed twenty times at random moments of its first round over the simulated press, then left to finish:
/// every article of the press is stored once, and no message is left over. On both stores.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Embedded_KilledTwentyTimes_LosesAndDoublesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-kill-").FullName;
        await RunAsync(CatalogueLoader.Load(), ["--data", folder], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = folder,
        });
        Directory.Delete(folder, recursive: true);
    }

    [AzuriteFact]
    public async Task Azurite_KilledTwentyTimes_LosesAndDoublesNothing()
    {
        var azurite = await Azurite.StartEmptyAsync();
        using var few = new FewSources();
        await RunAsync(few.Catalogue, [], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "azure",
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Catalogue"] = few.Folder,
        });
    }

    private static async Task RunAsync(Catalogue plain, IReadOnlyList<string> arguments, Dictionary<string, string> store)
    {
        var catalogue = DemoAgreements.Apply(plain);
        await using var press = await NewsroomServer.StartAsync(
            catalogue, new NewsroomOptions { ArticlesPerSource = 6, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(store, StringComparer.Ordinal)
        {
            // The press outlives the app, as the real one would.
            ["Press"] = press.Address.ToString(),
            ["Collect:LeaseMinutes"] = "0.1",
            ["Collect:RetryMinutes"] = "0.05",
            ["Local:QueueLease"] = "00:00:03",
            ["Fetch:TimeoutSeconds"] = "10",
            ["Fetch:HostLeaseSeconds"] = "11",
        };
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var victim = await AppProcess.StartAsync(["--demo", .. arguments], settings);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 1500)));
            await victim.KillAsync();
        }

        var expected = catalogue.Sources.SelectMany(source => press.Articles(source.Id)).Select(article => article.Url).ToList();
        await using var survivor = await AppProcess.StartAsync(["--demo", .. arguments], settings);
        await using var watch = new StoreWatch(store);
        await watch.WaitUntilQuietAsync(Patience, endpoints: catalogue.Endpoints.Count(endpoint => endpoint.Enabled));
        await TryFailedAgainAsync(watch);

        var stored = (await watch.CardsAsync()).Select(card => card.Url);
        Assert.Equal(expected.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    // A fetch over which processes died again and again counts as failed, and comes after its pause: here as if that were over.
    private static async Task TryFailedAgainAsync(StoreWatch watch)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await FailedAsync(watch) is { Count: > 0 } failed)
        {
            await watch.MakeDueAsync();
            while ((await FailedAsync(watch)).Any(state => failed.Contains(state)))
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            await watch.WaitUntilQuietAsync(Patience);
        }
    }

    // Each with when it was tried last.
    private static async Task<HashSet<(string Endpoint, DateTimeOffset? LastTry)>> FailedAsync(StoreWatch watch) =>
        [.. (await watch.StatesAsync(CancellationToken.None)).Where(state => state.LastSuccess is null).Select(state => (state.EndpointId, state.LastTry))];
}
