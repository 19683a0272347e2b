using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Recheck;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Recheck;

public sealed class RecheckTests
{
    [Fact]
    public async Task PageThatIsGone_IsWithdrawn_OnlyWhenItStaysGone()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Net.Answer = _ => new FetchOutcome.Failed(FetchFailure.NotFound, "404", 404);

        await watched.LookAsync();
        Assert.Null((await watched.ArticleAsync()).Withdrawn);
        Assert.Contains(watched.Id, Assert.Single(watched.Sent.Bodies), StringComparison.Ordinal);

        // The same message again, at once: that is no second look.
        await watched.LookAsync();
        Assert.Null((await watched.ArticleAsync()).Withdrawn);

        watched.Clock.Advance(TimeSpan.FromMinutes(15));
        await watched.LookAsync();
        Assert.Equal(WithdrawalReason.Gone, (await watched.ArticleAsync()).Withdrawn!.Reason);
        Assert.Equal(0, await watched.ListedAsync());
    }

    [Fact]
    public async Task PageThatComesBack_Stays()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Net.Answer = _ => new FetchOutcome.Failed(FetchFailure.NotFound, "410", 410);
        await watched.LookAsync();
        watched.Clock.Advance(TimeSpan.FromMinutes(20));
        watched.Serve();
        await watched.LookAsync();
        watched.Clock.Advance(TimeSpan.FromDays(1));
        watched.Net.Answer = _ => new FetchOutcome.Failed(FetchFailure.NotFound, "410", 410);
        await watched.LookAsync();

        Assert.Null((await watched.ArticleAsync()).Withdrawn);
    }

    [Fact]
    public async Task RedirectToTheFrontPage_IsAsGood_As404()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Net.Answer = request => watched.Net.Page(request, "<html><body><h1>Báo Mở</h1></body></html>", at: new Uri("https://open.example/"));
        await watched.LookAsync();
        watched.Clock.Advance(TimeSpan.FromMinutes(16));
        await watched.LookAsync();

        Assert.Equal(WithdrawalReason.Gone, (await watched.ArticleAsync()).Withdrawn!.Reason);
    }

    [Theory]
    [InlineData(FetchFailure.ServerError)]
    [InlineData(FetchFailure.TimedOut)]
    [InlineData(FetchFailure.Forbidden)]
    [InlineData(FetchFailure.RobotsDisallowed)]
    [InlineData(FetchFailure.NameNotFound)]
    public async Task ServerThatStumbles_WithdrawsNothing(FetchFailure failure)
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Net.Answer = _ => new FetchOutcome.Failed(failure, "no");
        for (var i = 0; i < 5; i++)
        {
            await watched.LookAsync();
            watched.Clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Null((await watched.ArticleAsync()).Withdrawn);
    }

    [Fact]
    public async Task HostThatIsAway_IsAskedAgain_ThreeTimes()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Net.Answer = _ => new FetchOutcome.Failed(FetchFailure.ServerError, "503");
        var asked = new RecheckArticleMessage(watched.Id);
        var attempts = 0;
        while (attempts < 10)
        {
            attempts++;
            await watched.Get<Pipeline>().RecheckArticleAsync(asked, CancellationToken.None);
            if (watched.Sent.Count < attempts)
                break;
            asked = StoreJson.Read<RecheckArticleMessage>(watched.Sent.Bodies[^1]);
        }
        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task RetractionOnThePage_Withdraws()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Serve(title: "[Gỡ bài] Đà Nẵng thông xe cầu mới");
        await watched.LookAsync();

        Assert.Equal(WithdrawalReason.Retracted, (await watched.ArticleAsync()).Withdrawn!.Reason);
    }

    [Theory]
    [InlineData("RETRACTED: Bridge opens", "x", true)]
    [InlineData("Bridge opens", "This article has been removed at the request of the author.", true)]
    [InlineData("Cầu mới", "Bài viết này đã được gỡ theo yêu cầu của tòa soạn.", true)]
    [InlineData("Tờ báo gỡ bài sau phản ánh của bạn đọc", "Một tờ báo hôm qua thông báo sửa sai.", false)]
    [InlineData("Ministry: article withdrawn from draft law", "The ministry said on Monday that it would change the draft.", false)]
    public void Notice_IsFoundWhereOutletsPutIt(string title, string body, bool isNotice) =>
        Assert.Equal(isNotice, RetractionNotice.Find(new ExtractedArticle { Title = title, BodyText = body }) is not null);

    [Fact]
    public void LongReportThatQuotesANotice_IsNoNotice() => Assert.Null(RetractionNotice.Find(new ExtractedArticle
    {
        Title = "Một bài báo bị gỡ", BodyText = "Tòa soạn viết: bài viết này đã được gỡ. " + new string('x', 600),
    }));

    [Fact]
    public async Task SecondLook_IsConditional_AndCostsNothingWhereNothingChanged()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Serve(etag: "\"v1\"");
        await watched.LookAsync();
        watched.Net.Answer = _ => new FetchOutcome.NotModified(null);
        await watched.LookAsync();

        Assert.Equal("\"v1\"", watched.Net.Requests[^1].ETag);
        Assert.Equal(1, (await watched.ArticleAsync()).Version);
    }

    [Theory]
    [InlineData("title", ChangedField.Title)]
    [InlineData("lead", ChangedField.Lead)]
    [InlineData("body", ChangedField.Body)]
    public async Task Change_MakesANewVersion_ThatSaysWhatChanged(string field, ChangedField expected)
    {
        await using var watched = await WatchedArticle.ReadAsync();
        watched.Clock.Advance(TimeSpan.FromHours(1));
        if (field == "title")
            watched.Serve(title: "Đà Nẵng thông xe cầu mới qua sông Hàn");
        else if (field == "lead")
            watched.Serve(lead: "Cây cầu dài 900 mét được thông xe sáng 10/3 sau hai năm xây dựng, sớm hơn kế hoạch.");
        else
            watched.Serve(body: string.Concat(Enumerable.Repeat("Cầu mới nối hai bờ sông Hàn được thông xe chiều nay, rút ngắn quãng đường vào trung tâm thành phố. ", 4)));
        await watched.LookAsync();

        var now = await watched.ArticleAsync();
        var correction = Assert.Single(await watched.Get<Corrections>().SinceAsync(DateTimeOffset.MinValue, 10, CancellationToken.None));
        Assert.Equal((2, watched.Clock.GetUtcNow()), (now.Version, now.StoredAt));
        Assert.Contains(expected, now.Changed);
        Assert.Equal((watched.Id, 2), (correction.ArticleId, correction.Version));
        Assert.Equal(now.Changed, correction.Fields);
        Assert.Equal([1, 2], (await watched.Get<ArticleStore>().VersionsAsync(watched.Id, CancellationToken.None)).Select(version => version.Version));
    }

    [Fact]
    public async Task Withdrawn_StaysWithdrawn_WhateverTheOutletsFeedSays()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        await watched.Get<ArticleWithdrawer>().WithdrawAsync(watched.Id, WithdrawalReason.Privacy, null, CancellationToken.None);
        watched.Serve(title: "Đà Nẵng thông xe cầu mới, bản mới");
        var entry = (await watched.Get<EntryStore>().FindAsync(ArticleId.FromUrl(WatchedArticle.Address), CancellationToken.None))!;
        await watched.Get<EntryStore>().SaveAsync(entry with { Progress = EntryProgress.Queued }, CancellationToken.None);
        await watched.Get<Pipeline>().ReadArticleAsync(new ReadArticleMessage(entry.Id), CancellationToken.None);

        var now = await watched.ArticleAsync();
        Assert.Equal(WithdrawalReason.Privacy, now.Withdrawn!.Reason);
        Assert.Equal(0, await watched.ListedAsync());
        Assert.Null(now.Lead);
        // Nothing of the text is kept anywhere.
        Assert.Single(await watched.Get<ArticleStore>().VersionsAsync(watched.Id, CancellationToken.None));
        Assert.Null(await watched.Get<ArticleStore>().BodyAsync(now, CancellationToken.None));
    }

    [Fact]
    public async Task EveryArticle_IsDueAfterAnHour_ADay_AndAWeek_OnceEach()
    {
        await using var watched = await WatchedArticle.ReadAsync();
        var pipeline = watched.Get<Pipeline>();
        await pipeline.RecheckArticlesAsync(CancellationToken.None);
        var due = new List<TimeSpan>();
        var start = watched.Clock.GetUtcNow();
        for (var hour = 1; hour <= 24 * 8; hour++)
        {
            watched.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(hour == 1 ? 1 : 0));
            watched.Sent.Clear();
            await pipeline.RecheckArticlesAsync(CancellationToken.None);
            if (watched.Sent.Count > 0)
                due.Add(TimeSpan.FromHours(Math.Round((watched.Clock.GetUtcNow() - start).TotalHours)));
        }
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)], due);
    }
}
