using System.Net;
using Aggregator.Integration.Store;
using Aggregator.Newsroom;
using Aggregator.Support;

namespace Aggregator.Integration.Collect;

/// <summary>The app on a disk that fills up while it collects, and gets its space back.</summary>
public sealed class StoreAwayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [SmallDiskFact]
    public async Task FullDisk_IsSaidByReadiness_AndNothingIsLost()
    {
        using var disk = new SmallDisk(megabytes: 160);
        using var few = new FewSources();
        var catalogue = DemoAgreements.Apply(few.Catalogue);
        await using var press = await NewsroomServer.StartAsync(
            catalogue, new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = disk.Path,
            ["Press"] = press.Address.ToString(),
            ["Catalogue"] = few.Folder,
            ["Collect:LeaseMinutes"] = "0.2",
        };
        await using var app = await AppProcess.StartAsync(["--demo", "--data", disk.Path], settings);
        using var client = new HttpClient { BaseAddress = app.Address };
        disk.FillUp();

        Assert.Contains("disk is full", await UntilAsync(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        disk.Empty();
        await UntilAsync(client, HttpStatusCode.OK);

        await using var watch = new StoreWatch(settings);
        await watch.WaitUntilQuietAsync(Patience);
        var published = catalogue.Sources.SelectMany(source => press.Articles(source.Id)).Select(article => article.Url);
        var stored = (await watch.CardsAsync()).Select(card => card.Url);
        Assert.Equal(published.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    private static async Task<string> UntilAsync(HttpClient client, HttpStatusCode wanted)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            using var answer = await client.GetAsync("/health/ready", timeout.Token);
            if (answer.StatusCode == wanted)
                return await answer.Content.ReadAsStringAsync(timeout.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(200), timeout.Token);
        }
    }
}
