using Aggregator.Articles;
using Aggregator.Publish.Packages;
using Aggregator.Store;
using Aggregator.Tests.Publish.Copies;
using Aggregator.Tests.Publish.Exchange;

namespace Aggregator.Tests.Publish.Packages;

public sealed class PackageBuilderTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task File_HoldsEveryFormOfEveryArticle_WithRightHashes()
    {
        var article = await site.StoreOpenAsync();
        await site.Get<IBlobs>().PutAsync(
            StoreNames.PicturesContainer, article.Id, new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0 }, "image/gif", CancellationToken.None);
        using var zip = await OpenAsync("travel");

        zip.CheckHashes();
        Assert.Equal([article.Id], zip.Articles);
        Assert.Subset(
            new HashSet<string>(zip.Names, StringComparer.Ordinal),
            new HashSet<string>(
                [$"articles/{article.Id}.html", $"articles/{article.Id}.txt", $"articles/{article.Id}.ninjs.json", $"images/{article.Id}.gif", "rights.csv", "credits.csv", "revoked.json"],
                StringComparer.Ordinal));
        Assert.Contains($"../images/{article.Id}.gif", zip.Text($"articles/{article.Id}.html"), StringComparison.Ordinal);
        Assert.StartsWith($"{article.Id},yes,yes,no,no,yes,yes,FR US,", zip.Rows("rights.csv").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HoldsOnlyWhatMatchesAndMayBeRepublished()
    {
        var fits = await site.StoreOpenAsync();
        await site.StoreOpenAsync(draft => draft with { Topics = ["sport"] });
        await site.StoreOpenAsync(draft => draft with { VisibleFrom = site.Clock.GetUtcNow().AddDays(-8) });
        await site.StoreOpenAsync(draft => draft with { VisibleFrom = site.Clock.GetUtcNow().AddMinutes(5) });
        await site.StoreAsync(90, draft => draft with { Topics = ["travel"] });
        using var zip = await OpenAsync("travel");

        Assert.Equal([fits.Id], zip.Articles);
    }

    [Fact]
    public async Task RebuildWith_AWithdrawnArticle_TakesItOutAndRevokesIt()
    {
        var kept = await site.StoreOpenAsync();
        var gone = await site.StoreOpenAsync();
        (await OpenAsync("travel")).Dispose();
        await WithdrawAsync(gone);

        var rebuilt = await site.Get<PackageBuilder>().RebuildWithAsync(gone.Id, CancellationToken.None);

        Assert.Equal(["travel"], rebuilt);
        using var zip = new OpenZip((await site.Get<IBlobs>().GetAsync(StoreNames.PackagesContainer, "travel.zip", CancellationToken.None))!.Content);
        Assert.Equal([kept.Id], zip.Articles);
        Assert.DoesNotContain(zip.Names, name => name.Contains(gone.Id, StringComparison.Ordinal));
        var revoked = zip.Json("revoked.json").GetProperty("revoked").EnumerateArray().Single();
        Assert.Equal((gone.Id, "withdrawn"), (revoked.GetProperty("id").GetString(), revoked.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task RebuildWith_IsQuietForPackagesWithoutTheArticle_AndMayBeRepeated()
    {
        var gone = await site.StoreOpenAsync();
        (await OpenAsync("travel")).Dispose();
        (await OpenAsync("business-and-investment")).Dispose();
        await WithdrawAsync(gone);

        Assert.Equal(["travel"], await site.Get<PackageBuilder>().RebuildWithAsync(gone.Id, CancellationToken.None));
        Assert.Empty(await site.Get<PackageBuilder>().RebuildWithAsync(gone.Id, CancellationToken.None));
        Assert.Empty(await site.Get<PackageBuilder>().RebuildWithAsync("nothing", CancellationToken.None));
    }

    [Fact]
    public async Task Revoked_StaysSaid_AndWhatIsOnlyTooOldIsNot()
    {
        var old = await site.StoreOpenAsync();
        var gone = await site.StoreOpenAsync();
        (await OpenAsync("travel")).Dispose();
        await WithdrawAsync(gone);
        await site.Get<PackageBuilder>().RebuildWithAsync(gone.Id, CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromDays(10));
        using var zip = await OpenAsync("travel");

        Assert.Empty(zip.Articles);
        Assert.Equal([gone.Id], zip.Json("revoked.json").GetProperty("revoked").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.NotEqual(old.Id, gone.Id);
    }

    [Fact]
    public async Task Run_BuildsOnlyWhatChanged()
    {
        await site.StoreOpenAsync();
        var builder = site.Get<PackageBuilder>();

        Assert.Equal(site.Get<ReadyPackages>().All.Count, await builder.RunAsync(CancellationToken.None));
        Assert.Equal(0, await builder.RunAsync(CancellationToken.None));
        await site.StoreOpenAsync(draft => draft with { Language = "en", Topics = [], Places = ["hue"] });
        // Daily and weekly in English, and the home province.
        Assert.Equal(3, await builder.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AskedFor_IsBuiltAgain_WhenSomethingChangedAMinuteAgo()
    {
        await site.StoreOpenAsync();
        (await OpenAsync("travel")).Dispose();
        await site.StoreOpenAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        using var zip = await OpenAsync("travel");

        Assert.Equal(2, zip.Articles.Count);
    }

    [Fact]
    public async Task SlowerBuild_BeginsAgain_WhenTheFileChangedMeanwhile()
    {
        var article = await site.StoreOpenAsync();
        (await OpenAsync("travel")).Dispose();
        // Another instance, or a process that died before it told of what it had written.
        await site.Get<IBlobs>().PutAsync(StoreNames.PackagesContainer, "travel.zip", new byte[] { 1 }, PackageZip.ContentType, CancellationToken.None);
        await WithdrawAsync(article);
        await site.Get<PackageBuilder>().RebuildWithAsync(article.Id, CancellationToken.None);

        using var zip = new OpenZip((await site.Get<IBlobs>().GetAsync(StoreNames.PackagesContainer, "travel.zip", CancellationToken.None))!.Content);
        Assert.Empty(zip.Articles);
    }

    [Fact]
    public async Task HostileArticles_MakeNoPathsFormulasOrMarkup()
    {
        await VariedArticles.FillAsync(site);
        foreach (var package in site.Get<ReadyPackages>().All.Where(one => one.Kind != PackageKind.Home))
        {
            using var zip = await OpenAsync(package.Slug);
            zip.CheckHashes();
            Assert.All(zip.Names, name => Assert.Matches("^((articles|images)/[0-9a-z]{26}\\.[a-z.]+|[a-z]+\\.(csv|json))$", name));
            Assert.Equal(zip.Names.Count, zip.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Ready_AreThoseThatEverybodyExpects()
    {
        var all = site.Get<ReadyPackages>().All;

        Assert.Equal(16 + 3 + 34, all.Count);
        Assert.Equal(34, all.Count(package => package.Kind == PackageKind.Home));
        Assert.All(all, package => Assert.True(PackageOrder.IsSlug(package.Slug), package.Slug));
        Assert.Equal(all.Count, all.Select(package => package.Slug).Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<OpenZip> OpenAsync(string slug)
    {
        var package = (await site.Get<PackageStore>().FindAsync(slug, CancellationToken.None))!;
        return new OpenZip((await site.Get<PackageBuilder>().FileAsync(package, CancellationToken.None)).Content);
    }

    // As a withdrawal leaves the article; that it reaches here is for whoever withdraws.
    private async Task WithdrawAsync(Article article) =>
        Assert.True(await site.Get<ArticleStore>().ReplaceAsync(
            article, article with { Withdrawn = new WithdrawalNotice(WithdrawalReason.OutletRequest, null, site.Clock.GetUtcNow()), Version = article.Version + 1, StoredAt = site.Clock.GetUtcNow() }, CancellationToken.None));
}
