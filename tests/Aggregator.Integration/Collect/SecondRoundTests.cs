using System.Globalization;
using Aggregator.Fetch;
using Aggregator.Newsroom;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Collect;

/// <summary>A second full round over a press that published nothing new.</summary>
public sealed class SecondRoundTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task UnchangedPress_Gives304sAndWritesNoArticle()
    {
        var clock = new ShiftedClock();
        var began = clock.GetUtcNow();
        using var few = new FewSources();
        var catalogue = DemoAgreements.Apply(few.Catalogue);
        await using var press = await NewsroomServer.StartAsync(
            catalogue, new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        await using var pipeline = await LocalPipeline.StartAsync(
            new Dictionary<string, string?> { ["Demo"] = "true" },
            services => services.AddSingleton(catalogue).AddSingleton<TimeProvider>(clock));
        pipeline.Get<LoopbackPress>().Address = press.Address;
        await pipeline.RunUntilDoneAsync(Patience);
        var first = await StoredAsync(pipeline, began);
        press.Statistics.Reset();

        // Past every interval, but not past the day after which a fetch without validators is made.
        clock.Skip(TimeSpan.FromHours(7));
        await pipeline.RunUntilDoneAsync(Patience);

        Assert.Equal(first, await StoredAsync(pipeline, began));
        Assert.Equal(press.Statistics.Requests, press.Statistics.NotModified);
        Assert.Equal(catalogue.Endpoints.Count(endpoint => endpoint.Enabled), press.Statistics.Requests);
    }

    // Id and time of storing of everything: a rewritten article would show by its time.
    private static async Task<IReadOnlyList<(string Id, int Version, string Changes)>> StoredAsync(LocalPipeline pipeline, DateTimeOffset began)
    {
        var page = await pipeline.Get<Timeline>().ReadAsync(
            Scope.All, after: null, DateTimeOffset.MaxValue, since: null, limit: 100_000, CancellationToken.None);
        var changes = new List<TableRow>();
        // The hours that are skipped may end on the next day.
        for (var day = began.UtcDateTime.Date; day <= pipeline.Get<TimeProvider>().GetUtcNow().UtcDateTime; day = day.AddDays(1))
            changes.AddRange(await pipeline.Get<ITables>().ScanAsync(
                StoreNames.ChangesTable, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), null, null, 100_000, CancellationToken.None));
        return [.. page.Cards.Select(card => (card.Id, card.Version, string.Join(',', changes.Where(row => row.RowKey.Contains(card.Id, StringComparison.Ordinal)).Select(row => row.RowKey))))];
    }
}
