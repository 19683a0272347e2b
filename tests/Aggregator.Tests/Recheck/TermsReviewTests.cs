using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Store;

namespace Aggregator.Tests.Recheck;

public sealed class TermsReviewTests
{
    private static readonly Agreement Whole = new() { Reference = "A-1", Text = TextRight.Full, Images = true, Republication = true, Delay = TimeSpan.Zero, ValidTo = new DateOnly(2026, 3, 31) };

    [Fact]
    public async Task EndOfTheAgreement_WithdrawsWhatWasTakenInUnderIt()
    {
        await using var watched = await WatchedArticle.ReadAsync(Whole);
        var review = watched.ReviewUnder(Whole);
        await review.RunAsync(CancellationToken.None);
        await review.RunAsync(CancellationToken.None);
        Assert.Null((await watched.ArticleAsync()).Withdrawn);

        watched.Clock.Advance(TimeSpan.FromDays(30));
        await review.RunAsync(CancellationToken.None);

        Assert.Equal(WithdrawalReason.AgreementEnded, (await watched.ArticleAsync()).Withdrawn!.Reason);
        Assert.Equal(0, await review.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task EndOfAnAgreementThatSaysSo_LeavesHeadlineExcerptAndLink()
    {
        var keeps = Whole with { KeepsAtEnd = true };
        await using var watched = await WatchedArticle.ReadAsync(keeps);
        var review = watched.ReviewUnder(keeps);
        await review.RunAsync(CancellationToken.None);
        watched.Clock.Advance(TimeSpan.FromDays(30));
        await review.RunAsync(CancellationToken.None);

        var now = await watched.ArticleAsync();
        Assert.Null(now.Withdrawn);
        Assert.Equal([ChangedField.Rights], now.Changed);
        Assert.Null(now.BodyHtml);
        Assert.Equal(1, await watched.ListedAsync());
    }

    [Fact]
    public async Task ArticleTakenInAfterTheEnd_Stays()
    {
        var over = Whole with { ValidTo = new DateOnly(2026, 3, 1) };
        await using var watched = await WatchedArticle.ReadAsync(over);
        for (var round = 0; round < 3; round++)
            await watched.ReviewUnder(over).RunAsync(CancellationToken.None);

        Assert.Null((await watched.ArticleAsync()).Withdrawn);
        // Nothing about it has changed: nobody is told anything.
        Assert.Equal(1, (await watched.ArticleAsync()).Version);
        Assert.Empty(await watched.Get<Corrections>().SinceAsync(DateTimeOffset.MinValue, 10, CancellationToken.None));
    }

    [Fact]
    public async Task ChangeOfRights_IsANewVersion_Once()
    {
        await using var watched = await WatchedArticle.ReadAsync(Whole);
        await watched.ReviewUnder(Whole).RunAsync(CancellationToken.None);
        var less = watched.ReviewUnder(Whole with { Republication = false });
        watched.Clock.Advance(TimeSpan.FromMinutes(1));
        await less.RunAsync(CancellationToken.None);
        await less.RunAsync(CancellationToken.None);

        var now = await watched.ArticleAsync();
        Assert.Equal(2, now.Version);
        Assert.Equal([ChangedField.Rights], now.Changed);
        Assert.NotNull(now.BodyHtml);
        var correction = Assert.Single(await watched.Get<Corrections>().SinceAsync(DateTimeOffset.MinValue, 10, CancellationToken.None));
        Assert.Equal([ChangedField.Rights], correction.Fields);
    }
}
