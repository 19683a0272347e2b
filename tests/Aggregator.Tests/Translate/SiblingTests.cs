using Aggregator.Articles;
using Aggregator.Recheck;
using Aggregator.Support.Translate;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

/// <summary>Articles that are one text in several languages of their outlet.</summary>
public sealed class SiblingTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TranslatedSite site = null!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OwnVersion_WinsOverTheMachines_WhicheverComesFirst(bool originalFirst)
    {
        site = await TranslatedSite.StartAsync();
        if (originalFirst)
            await site.StoreAsync(1);
        var english = await site.StoreAsync(2, language: "en", siblings: new SiblingLink("https://open.example/vi/tin-1.html", "vi"));
        if (!originalFirst)
            await site.StoreAsync(1);
        await site.RunAsync(Minute);

        var vietnamese = ArticleId.FromUrl("https://open.example/vi/tin-1.html");
        var found = await site.FindAsync(vietnamese, 1);
        Assert.Equal((TranslationState.None, english.Id, null), (found.State, found.SiblingId, found.Title));
        Assert.Equal([new ArticleSibling(english.Id, "en")], await SiblingsAsync(vietnamese));
        Assert.Equal([new ArticleSibling(vietnamese, "vi")], await SiblingsAsync(english.Id));
        Assert.Equal(0, await site.WaitingAsync());
        Assert.Equal(0, site.Engine.Calls);
    }

    [Fact]
    public async Task OwnVersionThatComesLate_ReplacesTheMachines()
    {
        site = await TranslatedSite.StartAsync();
        var vietnamese = await site.StoreAsync(1);
        await site.RunAsync(Minute);
        Assert.Equal(TranslationState.Shown, (await site.FindAsync(vietnamese)).State);

        var english = await site.StoreAsync(2, language: "en", siblings: new SiblingLink("https://open.example/vi/tin-1.html", "vi"));
        await site.RunAsync(Minute);
        Assert.Equal(english.Id, (await site.FindAsync(vietnamese)).SiblingId);

        // Once that is taken back, the machine's is shown again.
        await site.Get<ArticleWithdrawer>().WithdrawAsync(english.Id, WithdrawalReason.Gone, null, CancellationToken.None);
        Assert.Equal(TranslationState.Shown, (await site.FindAsync(vietnamese)).State);
        Assert.Empty(await SiblingsAsync(vietnamese.Id));
    }

    [Fact]
    public async Task VersionThatThePageNames_IsWaitedForHalfAnHour()
    {
        site = await TranslatedSite.StartAsync();
        var article = await site.StoreAsync(1, siblings: new SiblingLink("https://open.example/en/tin-2.html", "en"));

        await site.RunAsync(TimeSpan.FromMinutes(25));
        Assert.Equal((0, TranslationState.Waiting), (site.Engine.Calls, (await site.FindAsync(article)).State));

        await site.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(TranslationState.Shown, (await site.FindAsync(article)).State);
    }

    [Fact]
    public async Task ThreeLanguages_AreOneGroup_ThoughTwoNameOnlyTheThird()
    {
        site = await TranslatedSite.StartAsync();
        var vietnamese = await site.StoreAsync(1);
        var english = await site.StoreAsync(2, language: "en", siblings: new SiblingLink(vietnamese.Url, "vi"));
        var french = await site.StoreAsync(3, language: "fr", siblings: new SiblingLink(vietnamese.Url, "vi"));
        await site.RunAsync(Minute);

        Assert.Equal([english.Id, french.Id], (await SiblingsAsync(vietnamese.Id)).OrderBy(one => one.Language, StringComparer.Ordinal).Select(one => one.ArticleId));
        Assert.Equal([french.Id, vietnamese.Id], (await SiblingsAsync(english.Id)).OrderBy(one => one.Language, StringComparer.Ordinal).Select(one => one.ArticleId));
        Assert.Equal([english.Id, vietnamese.Id], (await SiblingsAsync(french.Id)).OrderBy(one => one.Language, StringComparer.Ordinal).Select(one => one.ArticleId));
    }

    [Fact]
    public async Task StrangersPage_CannotPushAnotherOutletsArticleAside()
    {
        site = await TranslatedSite.StartAsync();
        var victim = await site.StoreAsync(1);
        await site.StoreAsync(9, source: "other", language: "en", siblings: new SiblingLink(victim.Url, "vi"));

        await site.RunAsync(Minute);

        Assert.Empty(await SiblingsAsync(victim.Id));
        Assert.Equal(TranslationState.Shown, (await site.FindAsync(victim)).State);
    }

    [Fact]
    public async Task PageThatNamesMany_GetsOneALanguage_AndThePairThatNamesEachOtherStays()
    {
        site = await TranslatedSite.StartAsync();
        var english = await site.StoreAsync(2, language: "en", siblings: new SiblingLink("https://open.example/vi/tin-1.html", "vi"));
        var vietnamese = await site.StoreAsync(1, siblings: new SiblingLink(english.Url, "en"));
        await site.RunAsync(Minute);
        // Another page of the same outlet claims the same original.
        await site.StoreAsync(3, language: "en", siblings: [.. Enumerable.Range(1, 12).Select(number => new SiblingLink($"https://open.example/vi/tin-{number}.html", "vi"))]);
        await site.RunAsync(Minute);

        Assert.Equal([new ArticleSibling(english.Id, "en")], await SiblingsAsync(vietnamese.Id));
        Assert.Equal([new ArticleSibling(vietnamese.Id, "vi")], await SiblingsAsync(english.Id));
    }

    [Fact]
    public async Task JoiningTwice_ChangesNothing()
    {
        site = await TranslatedSite.StartAsync();
        var vietnamese = await site.StoreAsync(1);
        var english = await site.StoreAsync(2, language: "en", siblings: new SiblingLink(vietnamese.Url, "vi"));

        for (var round = 0; round < 3; round++)
            await site.Get<SiblingJoin>().JoinAsync([english, vietnamese], CancellationToken.None);

        Assert.Equal([new ArticleSibling(english.Id, "en")], await SiblingsAsync(vietnamese.Id));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<IReadOnlyList<ArticleSibling>> SiblingsAsync(string id) => site.Get<TranslationStore>().SiblingsOfAsync(id, CancellationToken.None);
}
