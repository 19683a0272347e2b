using Aggregator.Articles;
using Aggregator.Search;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Tests.Search;

/// <summary>The index follows the change stream.</summary>
public sealed class IndexKeeperTests : IDisposable
{
    private readonly SearchSetup setup = new();

    public void Dispose() => setup.Dispose();

    [Fact]
    public async Task NewArticles_AreFoundAtTheNextLook()
    {
        await setup.FollowAsync();
        var generation = setup.Index.Current!.Generation;

        await setup.StoreAllAsync("Bão số một");

        Assert.Single(setup.Find("bão"));
        Assert.Equal(generation, setup.Index.Current!.Generation);
    }

    [Fact]
    public async Task Articles_AreFoundFromTheMomentTheyAreVisible_NotBefore()
    {
        var moment = setup.Clock.GetUtcNow().AddMinutes(30).AddMilliseconds(500);
        await setup.StoreAsync("Bão sắp tới", article => article with { VisibleFrom = moment });
        await setup.FollowAsync();

        Assert.Empty(setup.Find("bão"));
        setup.Clock.Advance(moment - setup.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        await setup.FollowAsync();
        Assert.Empty(setup.Find("bão"));
        Assert.Empty(setup.Find("bao", SearchOrder.Time));
        setup.Clock.Advance(TimeSpan.FromTicks(1));
        await FollowForAMinuteAsync();

        Assert.Single(setup.Find("bão"));
    }

    [Fact]
    public async Task Changes_ReplaceWhatWasFoundBefore()
    {
        var first = await setup.StoreAsync("Bão một");
        await setup.FollowAsync();
        setup.Clock.Advance(TimeSpan.FromMinutes(5));
        await setup.StoreAsync("Lũ hai", article => article with { Url = first.Url, Topics = ["society"] });
        await FollowForAMinuteAsync();

        Assert.Empty(setup.Find("bão"));
        Assert.Equal(["Lũ hai"], setup.Find("lũ topic:society"));
        Assert.Equal(2, setup.Index.Search(new SearchRequest(SearchSetup.Parse("lũ"), 1)).Hits[0].Card.Version);
    }

    [Fact]
    public async Task Withdrawn_AreGone_AndDoNotComeBackByAnOlderChange()
    {
        var article = await setup.StoreAsync("Bão rút");
        await setup.FollowAsync();
        Assert.Single(setup.Find("bão"));
        setup.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChangeAsync(new Change(ChangeKind.Withdrawn, article.Id, 2, setup.Clock.GetUtcNow(), article.VisibleFrom));
        await FollowForAMinuteAsync();
        Assert.Empty(setup.Find("bão"));

        // The note of its storing comes late, and the article is still stored.
        await ChangeAsync(new Change(ChangeKind.Created, article.Id, 1, article.StoredAt, article.VisibleFrom), setup.Clock.GetUtcNow());
        await FollowForAMinuteAsync();
        Assert.Empty(setup.Find("bão"));
    }

    [Fact]
    public async Task Withdrawn_StayAway_WhenTheIndexIsBuiltAnew_UntilStoredAgain()
    {
        var article = await setup.StoreAsync("Bão rút");
        setup.Clock.Advance(TimeSpan.FromMinutes(1));
        await setup.First.GetRequiredService<ChangeLog>().NoteWithdrawnAsync(
            Withdrawal.Of(article, new WithdrawalNotice(WithdrawalReason.OurError, null, setup.Clock.GetUtcNow())), CancellationToken.None);

        await setup.Keeper.RebuildAsync(CancellationToken.None);
        Assert.Empty(setup.Find("bão"));
        setup.Clock.Advance(TimeSpan.FromMinutes(1));
        await setup.StoreAsync("Bão trở lại", draft => draft with { Url = article.Url });
        await FollowForAMinuteAsync();
        Assert.Equal(["Bão trở lại"], setup.Find("bão"));
        await setup.Keeper.RebuildAsync(CancellationToken.None);
        Assert.Equal(["Bão trở lại"], setup.Find("bão"));
    }

    [Fact]
    public async Task ArticlesMarkedAsWithdrawn_AreNotIndexed()
    {
        await setup.FollowAsync();
        await setup.StoreAsync("Bão rút", article => article with { Withdrawn = new WithdrawalNotice(WithdrawalReason.Gone, null, setup.Clock.GetUtcNow()) });
        await setup.StoreAllAsync("Bão còn");
        Assert.Equal(["Bão còn"], setup.Find("bão"));

        await setup.Keeper.RebuildAsync(CancellationToken.None);
        Assert.Equal(["Bão còn"], setup.Find("bão"));
    }

    [Fact]
    public async Task LateRows_OfTheChangeStream_AreRead()
    {
        await setup.StoreAllAsync("Bão một");
        var late = await setup.StoreAsync("Bão muộn", article => article with { StoredAt = setup.Clock.GetUtcNow() });
        var row = await TakeLastChangeAsync(late);
        setup.Clock.Advance(TimeSpan.FromSeconds(90));
        await setup.FollowAsync();
        await setup.Tables.UpsertAsync(StoreNames.ChangesTable, row, CancellationToken.None);
        await setup.FollowAsync();

        Assert.Equal(2, setup.Find("bão").Count);
    }

    [Fact]
    public async Task TheStoreAway_LeavesTheIndexAnswering()
    {
        await setup.StoreAllAsync("Bão một");
        setup.Tables.IsAway = true;

        await Assert.ThrowsAsync<StoreUnavailableException>(setup.FollowAsync);

        Assert.Single(setup.Find("bão"));
    }

    [Fact]
    public async Task BodiesThatMayBeShown_AreSearched()
    {
        await setup.StoreAsync("Một tin", article => article with { BodyHtml = $"<p>{string.Concat(Enumerable.Repeat("lời dài ", 6000))}</p><p>cuối</p>" });
        await setup.StoreAsync("Tin khác", article => article with { BodyHtml = "<p>Chuyện <b>con tàu</b> cũ</p>", Lead = "Lời dẫn riêng." });
        await setup.FollowAsync();

        Assert.Equal(["Một tin"], setup.Find("\"lời dài\""));
        Assert.Equal(["Tin khác"], setup.Find("\"con tàu cũ\""));
        Assert.Equal(["Tin khác"], setup.Find("\"lời dẫn riêng\""));
    }

    // An article has a minute to become findable; nobody waits for more.
    private async Task FollowForAMinuteAsync()
    {
        setup.Clock.Advance(TimeSpan.FromSeconds(59));
        await setup.FollowAsync();
    }

    private Task ChangeAsync(Change change, DateTimeOffset? noted = null)
    {
        var at = noted ?? change.At;
        return setup.Tables.UpsertAsync(
            StoreNames.ChangesTable, new TableRow($"{at.UtcDateTime:yyyyMMdd}", $"{at.UtcTicks:D19}-{change.ArticleId}-{change.Version:D6}", StoreJson.Write(change)),
            CancellationToken.None);
    }

    // As if the process that stored it had stopped for a while before noting it.
    private async Task<TableRow> TakeLastChangeAsync(Article article)
    {
        var rows = await setup.Tables.ScanAsync(
            StoreNames.ChangesTable, $"{setup.Clock.GetUtcNow().UtcDateTime:yyyyMMdd}", null, null, 100, CancellationToken.None);
        var row = rows.Single(one => one.RowKey.Contains(article.Id, StringComparison.Ordinal));
        await setup.Tables.DeleteAsync(StoreNames.ChangesTable, row.PartitionKey, row.RowKey, CancellationToken.None);
        return row;
    }
}
