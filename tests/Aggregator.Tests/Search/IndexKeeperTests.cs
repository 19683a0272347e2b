using System.Text;
using Aggregator.Articles;
using Aggregator.Search;
using Aggregator.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Tests.Search;

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

    [Fact]
    public async Task ThousandsOfOneMoment_AllHaveAPlace()
    {
        var same = setup.Clock.GetUtcNow().AddDays(-1);
        var articles = Enumerable.Range(0, 5000).Select(number => Indexed($"{number}", same)).ToList();
        var path = Path.Combine(Directory.CreateTempSubdirectory("search-same-").FullName, "index.db");
        using (var writer = new IndexWriter(path, isNew: true))
        {
            writer.Apply(articles.Select(article => new IndexChange(article.Card.Id, article.StoredAt, article)), null);
            writer.Apply(articles.Select(article => new IndexChange(article.Card.Id, article.StoredAt, article)), null);
            Assert.Equal(5000, writer.Count());
        }
        using var session = new IndexSession(path);
        Assert.Equal(5000, session.Match("\"bao\"", ArticleRowId.FirstOf(same), ArticleRowId.EndOf(same), 10_000).Count);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static IndexedArticle Indexed(string number, DateTimeOffset visible) => new(
        new Card
        {
            Id = ArticleId.FromUrl(number), Url = "https://x.example/", SourceId = "vnexpress", Title = $"Bão {number}", Language = "vi",
            Published = new PublicationTime(visible), FirstSeen = visible, VisibleFrom = visible,
        },
        visible, null);

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
