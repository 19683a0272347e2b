using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Support.Translate;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Tests.Translate;

/// <summary>
/// What an engine does wrong in the world: nothing wrong is shown, nothing is lost, no text is paid for twice, and what
/// waited is translated afterwards.
/// </summary>
public sealed class EngineFaultTests : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TranslatedSite site = null!;

    [Theory]
    [InlineData(EngineFailureKind.Away)]
    [InlineData(EngineFailureKind.Throttled)]
    [InlineData(EngineFailureKind.Refused)]
    public async Task AnHourWithoutEngine_LosesNothing(EngineFailureKind kind)
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = _ => TranslationOutcome.Failed(kind, "It is away.", TimeSpan.FromSeconds(20));
        var articles = await FillAsync(Hour);
        var callsOfTheHour = site.Engine.Calls;

        Assert.All(await StatesAsync(articles), state => Assert.Equal(TranslationState.Waiting, state));
        Assert.Equal(0, (await site.StatusAsync()).All.Characters);
        Assert.Equal("It is away.", (await site.StatusAsync()).Trouble);
        // It is left alone for growing pauses, not asked for every article.
        Assert.InRange(callsOfTheHour, 2, 20);

        site.Engine.Answer = null;
        await site.RunAsync(TimeSpan.FromMinutes(15));

        Assert.All(await StatesAsync(articles), state => Assert.Equal(TranslationState.Shown, state));
        Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
        Assert.Equal(0, await site.WaitingAsync());
        Assert.Null((await site.StatusAsync()).Trouble);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnHourOfGarbage_ShowsNothingWrong_AndCostsLittle(bool bills)
    {
        site = await TranslatedSite.StartAsync(new ScriptedEngine(bills));
        site.Engine.Answer = batch => site.Engine.Work(batch, _ => "lorem <img src=x onerror=alert(1)> ipsum");
        var articles = await FillAsync(Hour);

        Assert.DoesNotContain(TranslationState.Shown, await StatesAsync(articles));
        var paidForNothing = site.Engine.Bill.Values.Sum();
        Assert.InRange(paidForNothing, 2, 20);

        site.Engine.Answer = null;
        await site.RunAsync(TimeSpan.FromMinutes(30));

        // A text whose last chance went into finding out is held back; all others are there.
        var states = await StatesAsync(articles);
        Assert.All(states, state => Assert.Contains(state, (TranslationState[])[TranslationState.Shown, TranslationState.HeldBack]));
        Assert.InRange(states.Count(state => state == TranslationState.HeldBack), 0, 2);
        Assert.All(site.Engine.Bill.Values, count => Assert.InRange(count, 1, 2));
        Assert.InRange(site.Engine.Bill.Values.Count(count => count == 2), 1, paidForNothing);
        Assert.Equal(0, await site.WaitingAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnHourOfBrokenAnswers_IsNotPaidTwice(bool bills)
    {
        site = await TranslatedSite.StartAsync(new ScriptedEngine(bills));
        // It works, it charges, and what it says is no answer.
        site.Engine.Answer = batch =>
        {
            var worked = site.Engine.Work(batch, text => text);
            return TranslationOutcome.Failed(EngineFailureKind.Unanswered, "The connection broke.", billed: bills ? worked.CharactersBilled : 0);
        };
        var articles = await FillAsync(Hour);
        Assert.DoesNotContain(TranslationState.Shown, await StatesAsync(articles));

        site.Engine.Answer = null;
        await site.RunAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(0, await site.WaitingAsync());
        var states = await StatesAsync(articles);
        if (bills)
        {
            // What may have been paid for is said, and not sent again.
            Assert.All(site.Engine.Bill.Values, count => Assert.Equal(1, count));
            Assert.InRange(states.Count(state => state == TranslationState.HeldBack), 1, 15);
            Assert.Equal(articles.Count, states.Count(state => state is TranslationState.Shown or TranslationState.HeldBack));
        }
        else
        {
            Assert.All(states, state => Assert.Equal(TranslationState.Shown, state));
        }
    }

    [Fact]
    public async Task BillThatIsTooHigh_IsSeen_AndCountsAgainstTheBudget()
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = batch => site.Engine.Work(batch, text => ScriptedEngine.Mark + text, charge: 2);
        var article = await site.StoreAsync(1);

        await site.RunAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(TranslationState.Shown, (await site.FindAsync(article)).State);
        var spent = (await site.StatusAsync()).All;
        Assert.Equal((60L, 30L, 2, 1), (spent.Characters, spent.Surplus, spent.Texts, spent.Requests));
    }

    [Fact]
    public async Task CutTexts_AreTriedOnceMore_ThenHeldBackWithTheReason()
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = batch => site.Engine.Work(batch, text => text.StartsWith("Dài", StringComparison.Ordinal) ? ScriptedEngine.Mark + "x" : ScriptedEngine.Mark + text);
        var article = await site.StoreAsync(1, "<p>Ngắn thôi.</p><p>Dài hơn nhiều so với bản dịch.</p><p>Và còn một đoạn nữa cũng dài như thế.</p>");

        await site.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Equal((TranslationState.Shown, 1, 1), ((await site.FindAsync(article)).BodyState, (await site.FindAsync(article)).ParagraphsInOriginal, await site.WaitingAsync()));
        await site.RunAsync(TimeSpan.FromMinutes(15));

        var found = await site.FindAsync(article);
        Assert.Equal(TranslationState.Shown, found.BodyState);
        Assert.Equal(
            "<p>«en» Ngắn thôi.</p><p><span lang=\"vi\">Dài hơn nhiều so với bản dịch.</span></p><p>«en» Và còn một đoạn nữa cũng dài như thế.</p>", found.BodyHtml);
        Assert.Equal((1, "Length: It is too short."), (found.ParagraphsInOriginal, found.HeldBack));
        Assert.Equal(2, site.Engine.Bill["Dài hơn nhiều so với bản dịch."]);
        Assert.Equal(1, site.Engine.Bill["Ngắn thôi."]);
        await site.RunAsync(Hour);
        Assert.Equal(2, site.Engine.Bill["Dài hơn nhiều so với bản dịch."]);
    }

    [Fact]
    public async Task BodyThatIsMostlyHeldBack_IsShownInTheOriginal()
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = batch => site.Engine.Work(batch, text => text.StartsWith("Dài", StringComparison.Ordinal) ? "" : ScriptedEngine.Mark + text);
        var article = await site.StoreAsync(1, "<p>Ngắn.</p><p>Dài hơn nhiều so với bản dịch.</p>");

        await site.RunAsync(TimeSpan.FromMinutes(20));

        var found = await site.FindAsync(article);
        Assert.Equal((TranslationState.Shown, TranslationState.HeldBack, null), (found.State, found.BodyState, found.BodyHtml));
    }

    [Fact]
    public async Task PartsThatAreLeftOut_DoNotSpoilTheOthers()
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = batch => site.Engine.Work(batch, text => text.Contains("mở đầu", StringComparison.Ordinal) ? null : ScriptedEngine.Mark + text);
        var article = await site.StoreAsync(1);

        await site.RunAsync(TimeSpan.FromMinutes(20));

        var found = await site.FindAsync(article);
        Assert.Equal((TranslationState.Shown, "«en» Tin số 1", null), (found.State, found.Title, found.Lead));
        Assert.Equal("The engine left it out.", found.HeldBack);
    }

    [Fact]
    public async Task BlocksInAnAnswer_AreNoLineOfText()
    {
        site = await TranslatedSite.StartAsync();
        site.Engine.Answer = batch => site.Engine.Work(batch, text => ScriptedEngine.Mark + text + "<h2>Buy now</h2>");
        var article = await site.StoreAsync(1, "<p>Một.</p>");

        await site.RunAsync(TimeSpan.FromMinutes(30));

        Assert.NotEqual(TranslationState.Shown, (await site.FindAsync(article)).State);
    }

    // An article every two minutes.
    private async Task<List<Article>> FillAsync(TimeSpan time)
    {
        var articles = new List<Article>();
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(2))
        {
            articles.Add(await site.StoreAsync(articles.Count + 1));
            await site.RunAsync(TimeSpan.FromMinutes(2));
        }
        return articles;
    }

    private async Task<IReadOnlyList<TranslationState>> StatesAsync(IEnumerable<Article> articles)
    {
        var states = new List<TranslationState>();
        foreach (var article in articles)
            states.Add((await site.FindAsync(article)).State);
        return states;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
