using Aggregator.Support.Translate;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

/// <summary>What readers ask for and what editors write.</summary>
public sealed class TranslationReviewTests : IAsyncDisposable
{
    private const string Body = "<p>Đoạn một.</p><h2>Tiêu đề</h2><ul><li>Mục <b>đậm</b></li></ul><p>123</p>";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TranslatedSite site = null!;

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

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
