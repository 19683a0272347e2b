using System.Text;
using Aggregator.Search;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Tests.Search;

/// <summary>One index for many instances: published, taken over, built again where it is damaged.</summary>
public sealed class IndexSharingTests : IDisposable
{
    private readonly SearchSetup setup = new();

    public void Dispose() => setup.Dispose();

    [Fact]
    public async Task ANewInstance_TakesThePublishedIndex_AndCatchesUp()
    {
        await setup.StoreAllAsync("Bão một", "Bão hai");
        setup.Clock.Advance(TimeSpan.FromHours(7));
        await setup.FollowAsync();
        await setup.Keeper.PublishAsync(CancellationToken.None);
        setup.Clock.Advance(TimeSpan.FromHours(30));
        await setup.StoreAllAsync("Bão ba");
        var other = setup.Instance();

        await other.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);

        Assert.Equal(setup.Index.Current!.Generation, other.GetRequiredService<SearchIndex>().Current!.Generation);
        Assert.Equal(3, Find(other, "bão").Count);
    }

    [Fact]
    public async Task ARestart_GoesOnWhereItWas_WithoutBuildingOrFetching()
    {
        await setup.StoreAllAsync("Bão một");
        var folder = Path.GetDirectoryName(setup.Index.Current!.Path)!;
        setup.First.Dispose();
        setup.Clock.Advance(TimeSpan.FromDays(3));
        var again = setup.Instance(folder);
        var before = setup.Tables.Calls;

        await again.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);

        Assert.Single(Find(again, "bão"));
        Assert.InRange(setup.Tables.Calls - before, 1, 20);
    }

    [Fact]
    public async Task ARebuild_IsTakenOverByOthers_WhileTheirSearchesGoOn()
    {
        await setup.StoreAllAsync("Bão một");
        var other = setup.Instance();
        await other.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);
        var index = other.GetRequiredService<SearchIndex>();
        var old = index.Current!;
        using var stop = new CancellationTokenSource();
        var searching = Task.Run(() =>
        {
            var searches = 0;
            for (; !stop.IsCancellationRequested || searches == 0; searches++)
                Assert.Single(Find(other, "bão"));
            return searches;
        });

        for (var rebuilds = 0; rebuilds < 5; rebuilds++)
        {
            Assert.Equal(1, await setup.Keeper.RebuildAsync(CancellationToken.None));
            await other.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);
        }
        await stop.CancelAsync();

        Assert.True(await searching > 0);
        Assert.NotEqual(old.Generation, index.Current!.Generation);
        Assert.False(old.TryUse());
        Assert.Equal(setup.Index.Current!.Generation, index.Current.Generation);
    }

    [Fact]
    public async Task TwoInstances_ThatBeginAtOnce_EndWithOneIndex()
    {
        await setup.StoreAsync("Bão một");
        var other = setup.Instance();

        await Task.WhenAll(TryFollowAsync(setup.First), TryFollowAsync(other));
        await setup.FollowAsync();
        await other.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);

        Assert.Equal(setup.Index.Current!.Generation, other.GetRequiredService<SearchIndex>().Current!.Generation);
        Assert.Single(setup.Find("bão"));
        Assert.Single(Find(other, "bão"));
    }

    [Fact]
    public async Task ADamagedFile_IsFetchedAgain()
    {
        await setup.StoreAllAsync("Bão một");
        var path = setup.Index.Current!.Path;
        var folder = Path.GetDirectoryName(path)!;
        setup.First.Dispose();
        await File.WriteAllBytesAsync(path, Encoding.ASCII.GetBytes(new string('x', 20_000)));
        var again = setup.Instance(folder);

        await TryFollowAsync(again);
        await again.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);

        Assert.Single(Find(again, "bão"));
    }

    [Fact]
    public async Task APublishedIndexWithoutItsPieces_IsBuiltAgain()
    {
        await setup.StoreAllAsync("Bão một");
        foreach (var piece in await setup.Blobs.ListAsync(StoreNames.SearchContainer, "pieces/", CancellationToken.None))
            await setup.Blobs.DeleteAsync(StoreNames.SearchContainer, piece, CancellationToken.None);
        var other = setup.Instance();

        await other.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None);

        Assert.Single(Find(other, "bão"));
    }

    [Fact]
    public async Task AManifestOfAnotherFormat_IsReplacedByOurs()
    {
        await setup.Blobs.PutAsync(StoreNames.SearchContainer, "current", "{\"future\":true}"u8.ToArray(), "application/json", CancellationToken.None);

        await setup.StoreAllAsync("Bão một");

        Assert.Single(setup.Find("bão"));
    }

    [Fact]
    public async Task Publishing_KeepsThisCopyAndTheOneBefore()
    {
        await setup.StoreAllAsync("Bão một");
        for (var day = 0; day < 4; day++)
        {
            setup.Clock.Advance(TimeSpan.FromHours(25));
            await setup.StoreAllAsync($"Bão ngày {day}");
            await setup.Keeper.PublishAsync(CancellationToken.None);
            await setup.Keeper.PublishAsync(CancellationToken.None);
        }

        var copies = (await setup.Blobs.ListAsync(StoreNames.SearchContainer, "pieces/", CancellationToken.None))
            .Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal);
        Assert.Equal(2, copies.Count());
    }

    private static IReadOnlyList<string> Find(IServiceProvider instance, string query) =>
        [.. instance.GetRequiredService<SearchIndex>().Search(new SearchRequest(SearchSetup.Parse(query), 100)).Hits.Select(hit => hit.Card.Title)];

    private static async Task TryFollowAsync(IServiceProvider instance)
    {
        try
        {
            await Task.Run(() => instance.GetRequiredService<IndexKeeper>().FollowAsync(CancellationToken.None));
        }
        catch (StoreUnavailableException)
        {
            // Said in words and tried again at the next look.
        }
    }
}
