using Aggregator.Articles;
using Aggregator.Support.Translate;
using Aggregator.Translate;

namespace Aggregator.Tests.Translate;

/// <summary>What is spent, and what waits.</summary>
public sealed class TranslationBudgetTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TranslatedSite site = null!;

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
