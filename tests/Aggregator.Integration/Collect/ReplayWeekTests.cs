using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Integration.Collect;

/// <summary>The recorded week of sixteen outlets through the whole pipeline.</summary>
public sealed class ReplayWeekTests(ReplayedWeek week) : IClassFixture<ReplayedWeek>
{
    /// <summary>Different links in each outlet's seven recordings, counted apart from this project's code.</summary>
    public static TheoryData<string, int> Outlets => new()
    {
        { "bao-chinh-phu", 200 }, { "bao-xay-dung", 193 }, { "cafef", 210 }, { "cong-an-nhan-dan", 210 },
        { "dan-tri", 209 }, { "kenh14", 210 }, { "nhan-dan", 210 }, { "sai-gon-giai-phong", 210 },
        { "thanh-nien", 210 }, { "tien-phong", 210 }, { "tuoi-tre", 210 }, { "vietnamplus", 210 },
        { "vneconomy", 192 }, { "vnexpress", 210 }, { "vov", 210 }, { "vtv", 210 },
    };

    [CorpusTheory]
    [MemberData(nameof(Outlets))]
    public async Task EveryEntry_IsStoredOnce(string source, int expected)
    {
        var cards = await week.CardsAsync(Scope.Source(source));

        Assert.Equal(expected, cards.Count);
        Assert.Equal(expected, cards.Select(card => card.Url).Distinct(StringComparer.Ordinal).Count());
    }

    [CorpusFact]
    public async Task TheWholeWeek_IsStoredOnce()
    {
        var cards = await week.CardsAsync(Scope.All);

        Assert.Equal(Outlets.Sum(outlet => (int)outlet[1]), cards.Count);
        Assert.Equal(0, week.Pipeline.Waiting());
    }

    [CorpusFact]
    public async Task EveryCard_IsAttributedAndDated()
    {
        foreach (var card in await week.CardsAsync(Scope.All))
        {
            Assert.NotEqual("", card.Title);
            Assert.Equal(7, card.Published.Value.Month);
            Assert.Equal("vi", card.Language);
            Assert.InRange(card.Excerpt?.Length ?? 0, 0, 300);
            Assert.True(card.VisibleFrom > card.Published.Value);
        }
    }
}

/// <summary>The week, replayed once for all tests of the class.</summary>
public sealed class ReplayedWeek : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The pipeline after the whole week went through it.</summary>
    public LocalPipeline Pipeline { get; private set; } = null!;

    /// <summary>Every visible card of a scope.</summary>
    public async Task<IReadOnlyList<Card>> CardsAsync(string scope)
    {
        var page = await Pipeline.Get<Timeline>().ReadAsync(
            scope, after: null, TimeProvider.System.GetUtcNow(), since: null, limit: 10_000, CancellationToken.None);
        return page.Cards;
    }

    public async Task InitializeAsync()
    {
        if (Corpus.Root is null)
            return;
        Pipeline = await LocalPipeline.StartAsync(new Dictionary<string, string?>
        {
            ["Replay"] = Corpus.Path("..", "replay", "vietnam-week"),
        });
        await Pipeline.RunUntilDoneAsync(Patience);
    }

    public async Task DisposeAsync()
    {
        if (Pipeline is not null)
            await Pipeline.DisposeAsync();
    }
}
