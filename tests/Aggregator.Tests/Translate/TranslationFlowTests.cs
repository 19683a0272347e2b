using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Recheck;
using Aggregator.Store;
using Aggregator.Support.Translate;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Tests.Translate;

/// <summary>From the acceptance of an article to what readers are shown, on the embedded store.</summary>
public sealed class TranslationFlowTests : IAsyncDisposable
{
    private const string Body = "<p>Đoạn một.</p><h2>Tiêu đề</h2><ul><li>Mục <b>đậm</b></li></ul><p><a href=\"https://open.example/x\">Liên kết</a></p><p>123</p>";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TranslatedSite site = null!;

    [Fact]
    public async Task Article_IsTranslatedWithItsBody_WhereTheAgreementAllowsIt()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body);

        await site.RunAsync(Minute);

        var found = await site.FindAsync(article);
        Assert.Equal((TranslationState.Shown, TranslationState.Shown), (found.State, found.BodyState));
        Assert.Equal(("«en» Tin số 1", "«en» Tin số 1: phần mở đầu."), (found.Title, found.Lead));
        Assert.Equal(
            HtmlSanitiser.Sanitise(
                "<p>«en» Đoạn một.</p><h2>«en» Tiêu đề</h2><ul><li>«en» Mục <b>đậm</b></li></ul><p>«en» <a href=\"https://open.example/x\">Liên kết</a></p><p>123</p>", null).Value,
            found.BodyHtml);
        Assert.Equal(("scripted", "1", "vi", "en-t-vi-t0-und"), (found.Engine, found.GlossaryVersion, found.From, found.Tag));
        Assert.Equal((4, 0), (found.Paragraphs, found.ParagraphsInOriginal));
        Assert.Equal(0, await site.WaitingAsync());
    }

    [Fact]
    public async Task HeadingAlone_WhereBodiesMayNotBeTranslated()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body, "untranslated");
        var headline = await site.StoreAsync(2, Body, "headline");

        await site.RunAsync(Minute);

        var found = await site.FindAsync(article);
        Assert.Equal((TranslationState.Shown, TranslationState.None, null), (found.State, found.BodyState, found.BodyHtml));
        Assert.NotNull(found.Lead);
        // Of a source that allows its headline only, nothing else leaves the house.
        Assert.Null((await site.FindAsync(headline)).Lead);
        Assert.Equal(3, site.Engine.Bill.Count);
    }

    [Fact]
    public async Task NothingIsTranslated_BeforeItMayBeShown()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1);
        await site.Get<ArticleArchive>().StoreAsync([article with { Id = ArticleId.FromUrl("https://open.example/spaet"), VisibleFrom = site.Clock.GetUtcNow().AddHours(1), Title = "Sau này" }], CancellationToken.None);

        await site.RunAsync(TimeSpan.FromMinutes(30));
        Assert.DoesNotContain("Sau này", site.Engine.Bill.Keys);

        await site.RunAsync(TimeSpan.FromMinutes(31));
        Assert.Contains("Sau này", site.Engine.Bill.Keys);
    }

    [Fact]
    public async Task OwnLanguage_AndUnknownOnes_AreLeftAlone()
    {
        site = await TranslatedSite.StartAsync();
        var english = await site.StoreAsync(1, language: "en");
        var unknown = await site.StoreAsync(2, language: "und");
        var unspoken = await site.StoreAsync(3, language: "lo");

        await site.RunAsync(Minute);

        Assert.Equal(TranslationState.None, (await site.FindAsync(english)).State);
        Assert.Equal(TranslationState.None, (await site.FindAsync(unknown)).State);
        Assert.Equal(TranslationState.None, (await site.FindAsync(unspoken)).State);
        Assert.Equal(TranslationRequestOutcome.NotPossible, await site.Get<TranslationRequests>().AskAsync(unspoken.Id, "en", CancellationToken.None));
        Assert.Equal(0, site.Engine.Calls);
        Assert.Equal(0, await site.WaitingAsync());
    }

    [Fact]
    public async Task Correction_BuysOnlyTheParagraphThatChanged()
    {
        site = await TranslatedSite.StartAsync();
        await site.StoreAsync(1, "<p>Một.</p><p>Hai.</p><p>Ba.</p>");
        await site.RunAsync(Minute);
        var before = site.Engine.Bill.Keys.ToHashSet(StringComparer.Ordinal);

        var corrected = await site.StoreAsync(1, "<p>Một.</p><p>Hai, đã sửa.</p><p>Ba.</p>");
        await site.RunAsync(Minute);

        Assert.Equal(2, corrected.Version);
        Assert.Equal("<p>«en» Một.</p><p>«en» Hai, đã sửa.</p><p>«en» Ba.</p>", (await site.FindAsync(corrected)).BodyHtml);
        Assert.Equal(["Hai, đã sửa."], site.Engine.Bill.Keys.Except(before));
        Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task SameText_InAnotherArticle_ComesFromTheMemory()
    {
        site = await TranslatedSite.StartAsync();
        await site.StoreAsync(1, "<p>Bản tin chung.</p>", title: "Chung", lead: "Chung.");
        await site.RunAsync(Minute);
        var calls = site.Engine.Calls;

        var second = await site.StoreAsync(2, "<p>Bản tin chung.</p>", "other", "Chung", lead: "Chung.");
        await site.RunAsync(Minute);

        Assert.Equal(TranslationState.Shown, (await site.FindAsync(second)).BodyState);
        Assert.Equal(calls, site.Engine.Calls);
    }

    [Fact]
    public async Task MessagesThatComeTwice_AndWorkersAtTheSameTime_PayOnce()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await site.Get<TranslationScheduler>().RunAsync(CancellationToken.None);
        var message = Assert.Single(site.Sent.Take<TranslateMessage>(StoreNames.TranslateQueue));

        await Parallel.ForEachAsync(Enumerable.Repeat(message, 12), async (one, token) => await site.Get<Translator>().TranslateAsync(one, token));
        await site.RunAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(TranslationState.Shown, (await site.FindAsync(article)).BodyState);
        Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Reader_AsksOnce_HoweverOften()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body);
        await site.RunAsync(Minute);
        var requests = site.Get<TranslationRequests>();

        Assert.Equal(TranslationRequestOutcome.Asked, await requests.AskAsync(article.Id, "AR", CancellationToken.None));
        Assert.Equal(TranslationRequestOutcome.AlreadyAsked, await requests.AskAsync(article.Id, "ar", CancellationToken.None));
        Assert.Equal(TranslationState.Waiting, (await site.FindAsync(article, "ar")).State);
        await site.WorkAsync();

        Assert.Equal(TranslationState.Shown, (await site.FindAsync(article, "ar")).State);
        Assert.Equal(TranslationRequestOutcome.AlreadyThere, await requests.AskAsync(article.Id, "ar", CancellationToken.None));
        Assert.Equal(TranslationRequestOutcome.NotPossible, await requests.AskAsync(article.Id, "vi", CancellationToken.None));
        Assert.Equal(TranslationRequestOutcome.NotPossible, await requests.AskAsync(article.Id, "de", CancellationToken.None));
        Assert.Equal(TranslationRequestOutcome.NotFound, await requests.AskAsync("nothing", "ar", CancellationToken.None));
        Assert.Equal(site.Engine.Bill.Keys.Sum(text => (long)text.Length), (await site.StatusAsync()).Requests.Characters);
    }

    [Fact]
    public async Task AskedLanguages_AreKeptUpToDate()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body);
        await site.RunAsync(Minute);
        await site.Get<TranslationRequests>().AskAsync(article.Id, "ru", CancellationToken.None);
        await site.WorkAsync();

        var corrected = await site.StoreAsync(1, Body, title: "Tin khác");
        await site.RunAsync(Minute);

        Assert.Equal("«en» Tin khác", (await site.FindAsync(corrected, "ru")).Title);
    }

    [Fact]
    public async Task EditorsText_StandsAboveTheEngines_AndSurvivesCorrections()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, "<p>Một.</p><p>Hai.</p>");
        await site.RunAsync(Minute);
        var reviews = site.Get<TranslationReviews>();

        Assert.Equal(ReviewOutcome.Recorded, await reviews.RecordAsync(article.Id, "en", "title", "News & views", "Anna", CancellationToken.None));
        Assert.Equal(ReviewOutcome.Recorded, await reviews.RecordAsync(article.Id, "en", "p2", "Two <script>alert(1)</script><b>bold</b>.", "Anna", CancellationToken.None));
        Assert.Equal(ReviewOutcome.BadText, await reviews.RecordAsync(article.Id, "en", "p2", "<p>One</p><p>two</p>", "Anna", CancellationToken.None));
        Assert.Equal(ReviewOutcome.NoSuchPart, await reviews.RecordAsync(article.Id, "en", "p3", "Three", "Anna", CancellationToken.None));

        var corrected = await site.StoreAsync(1, "<p>Một, đã sửa.</p><p>Hai.</p>");
        await site.RunAsync(Minute);
        var found = await site.FindAsync(corrected);
        Assert.Equal(("News & views", "Anna"), (found.Title, found.TitleReview?.By));
        Assert.Equal("<p>«en» Một, đã sửa.</p><p>Two <b>bold</b>.</p>", found.BodyHtml);
        Assert.Equal((1, 2), (found.ParagraphsReviewed, found.Paragraphs));
        Assert.False(found.IsReviewed);
        // The same words in another article are the editor's, too.
        var second = await site.StoreAsync(2, "<p>Hai.</p>");
        await site.RunAsync(Minute);
        Assert.Equal("<p>Two <b>bold</b>.</p>", (await site.FindAsync(second)).BodyHtml);
    }

    [Fact]
    public async Task WholeReview_IsSaid_AndListsPartsWithTheirOriginals()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1);
        await site.RunAsync(Minute);
        var reviews = site.Get<TranslationReviews>();
        await reviews.RecordAsync(article.Id, "en", "title", "News", "Anna", CancellationToken.None);
        await reviews.RecordAsync(article.Id, "en", "lead", "Intro", "Binh", CancellationToken.None);

        var found = await site.FindAsync(article);
        Assert.True(found.IsReviewed);
        Assert.Equal(("en-t-vi", "Binh"), (found.Tag, found.LastReview?.By));
        Assert.Equal(
            [("title", "Tin số 1", "News", "Anna"), ("lead", "Tin số 1: phần mở đầu.", "Intro", "Binh")],
            (await reviews.PartsAsync(article.Id, "en", CancellationToken.None)).Select(part => (part.Part, part.Original, part.Translated!, part.Review!.By)));
    }

    [Fact]
    public async Task Withdrawal_TakesEveryTranslationAndItsTextsAway()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, Body);
        await site.RunAsync(Minute);
        await site.StoreAsync(1, Body.Replace("một", "hai", StringComparison.Ordinal));
        await site.RunAsync(Minute);

        await site.Get<ArticleWithdrawer>().WithdrawAsync(article.Id, WithdrawalReason.Privacy, null, CancellationToken.None);
        await site.RunAsync(Minute);

        foreach (var version in (int[])[1, 2, 3])
            Assert.Equal(TranslationState.None, (await site.FindAsync(article.Id, version)).State);
        Assert.Empty(await site.Get<IBlobs>().ListAsync(StoreNames.TranslationsContainer, "", CancellationToken.None));
        foreach (var partition in Enumerable.Range(0, 256).Select(number => number.ToString("x2", null)))
            Assert.Empty(await site.Get<ITables>().ScanAsync(StoreNames.TranslationMemoryTable, partition, null, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Cards_AreReadTogether()
    {
        site = await TranslatedSite.StartAsync();
        var one = await site.StoreAsync(1);
        await site.RunAsync(Minute);
        var two = await site.StoreAsync(2);

        var found = await site.Get<TranslationStore>().FindManyAsync(
            [new(two.Id, 1), new(one.Id, 1), new(one.Id, 1), new(one.Id, 7)], "en", CancellationToken.None);

        Assert.Equal(
            [TranslationState.None, TranslationState.Shown, TranslationState.Shown, TranslationState.None], found.Select(translation => translation.State));
        Assert.Equal("«en» Tin số 1", found[1].Title);
    }

    [Fact]
    public async Task BudgetThatIsSpent_LeavesTheOldestWaiting_UntilTomorrow()
    {
        site = await TranslatedSite.StartAsync(settings: ("Translate:Budget:PerDay", "100"));
        var articles = new List<Article>();
        for (var number = 1; number <= 6; number++)
        {
            articles.Add(await site.StoreAsync(number));
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await site.RunAsync(TimeSpan.FromMinutes(10));

        var states = new List<TranslationState>();
        foreach (var article in articles)
            states.Add((await site.FindAsync(article)).State);
        // 30 characters each: three fit, the newest.
        Assert.Equal([TranslationState.Waiting, TranslationState.Waiting, TranslationState.Waiting], states[..3]);
        Assert.Equal([TranslationState.Shown, TranslationState.Shown, TranslationState.Shown], states[3..]);
        var status = await site.StatusAsync();
        Assert.Equal((3, 90L), (status.Languages[0].Waiting, status.All.Characters));
        Assert.Contains("The budget of the day", status.Languages[0].Reason, StringComparison.Ordinal);

        await site.RunAsync(TimeSpan.FromHours(20));
        Assert.Equal(0, await site.WaitingAsync());
        Assert.Equal(TranslationState.Shown, (await site.FindAsync(articles[0])).State);
    }

    [Theory]
    [InlineData("Translate:Budget:PerSource", "the source open")]
    [InlineData("Translate:Budget:PerLanguage", "translations into en")]
    public async Task EveryBudgetCounts(string setting, string words)
    {
        site = await TranslatedSite.StartAsync(settings: (setting, "40"));
        await site.StoreAsync(1);
        await site.StoreAsync(2);

        await site.RunAsync(Minute);

        Assert.Contains(words, (await site.StatusAsync()).Languages[0].Reason, StringComparison.Ordinal);
        Assert.Equal(2, site.Engine.Bill.Count);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
