using Aggregator.Articles;
using Aggregator.Fetch;
using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Support;
using Aggregator.Tests.Insight;

namespace Aggregator.Tests.Store;

public sealed class EntryIntakeTests
{
    private readonly MemoryTables tables = new();
    private readonly SentMessages sent = new();
    private readonly ManualClock clock = new(Readings.Now);
    private readonly EntryStore entries;
    private readonly EntryIntake intake;

    public EntryIntakeTests()
    {
        entries = new EntryStore(tables);
        intake = new EntryIntake(entries, new CollectRequests(sent, new CollectOptions()), new NoRecordings(), clock);
    }

    [Fact]
    public async Task FirstReading_TakesEverythingIn()
    {
        var result = await TakeInAsync(Readings.Entries(10), Fresh);
        Assert.Equal((10, 10, 0, 0), (result.Seen, result.New, result.Held.Count, result.Left));
        Assert.Equal(10, sent.Count);
    }

    [Theory]
    [InlineData(20, 15, false)]
    [InlineData(20, 16, true)] // four fifths
    [InlineData(4, 4, false)] // too few to tell
    [InlineData(5, 5, true)]
    public async Task NewAtOnce_IsHeldBack(int seen, int fresh, bool held)
    {
        var known = Readings.Entries(seen, "Cũ").Take(seen - fresh).ToList();
        await TakeInAsync(known, Fresh);
        await ReadAllAsync();
        sent.Clear();
        var result = await TakeInAsync([.. known, .. Readings.Entries(fresh, "Mới", "https://outlet.vn/moi")], Readings.State);
        Assert.Equal((fresh, held ? fresh : 0, held ? 0 : fresh), (result.New, result.Held.Count, sent.Count));
        Assert.Equal(held, result.IsIncomplete);
    }

    [Fact]
    public async Task Held_AreTakenInWhenSeenAgain_AndWithThemWhatHasGone()
    {
        await TakeInAsync(Readings.Entries(2, "Cũ"), Fresh);
        await ReadAllAsync();
        var fresh = Readings.Entries(10, "Mới", "https://outlet.vn/moi");
        var first = await TakeInAsync(fresh, Readings.State);
        sent.Clear();

        var second = await TakeInAsync([.. fresh.Take(6), .. Readings.Entries(2, "Cũ")], Readings.State with { Held = first.Held });

        Assert.Equal((10, 0, 0), (second.Released, second.New, second.Held.Count));
        Assert.Equal(10, sent.Count);
        Assert.DoesNotContain(await AllAsync(), entry => entry.Progress == EntryProgress.Held);
    }

    [Fact]
    public async Task Held_ThatDoNotComeBack_StayHeldAndExplained()
    {
        await TakeInAsync(Readings.Entries(5, "Cũ"), Fresh);
        var first = await TakeInAsync(Readings.Entries(10, "Casino", "https://outlet.vn/casino"), Readings.State);
        sent.Clear();

        var second = await TakeInAsync([.. Readings.Entries(5, "Cũ"), .. Readings.Entries(1, "Casino", "https://outlet.vn/casino")], Readings.State with { Held = first.Held });

        // The one that is still there was seen twice; the others were a mistake, or somebody else's.
        Assert.Equal(1, second.Released);
        var held = (await AllAsync()).Where(entry => entry.Progress == EntryProgress.Held).ToList();
        Assert.Equal(9, held.Count);
        Assert.All(held, entry => Assert.Contains("seen again", entry.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AwayForLong_EmptyBefore_OrWithARest_NothingIsHeld()
    {
        foreach (var (index, before) in new[]
        {
            Readings.State with { LastSuccess = Readings.Now.AddHours(-13) },
            Readings.State with { EntriesSeen = 0 },
            Readings.State with { EntriesLeft = 3 },
        }.Index())
            Assert.Empty((await TakeInAsync(Readings.Entries(10, folder: $"https://outlet.vn/{index}"), before)).Held);
    }

    [Fact]
    public async Task ChangedAddresses_DoubleNothing_AndLetTrulyNewEntriesIn()
    {
        var entriesBefore = Readings.Entries(10);
        await TakeInAsync(entriesBefore, Fresh);
        sent.Clear();
        var state = Readings.State with { Titles = TitlePrints.Of(entriesBefore).ToString() };
        IReadOnlyList<FeedEntry> moved = [.. Readings.Entries(10, folder: "https://outlet.vn/v2/phien-8f3a"), .. Readings.Entries(1, "Tin mới", "https://outlet.vn/v2")];

        var result = await TakeInAsync(moved, state);

        Assert.Equal((10, 1, 0), (result.Readdressed, result.New, result.Held.Count));
        Assert.Equal(1, sent.Count);
        Assert.Equal(10, (await AllAsync()).Count(entry => entry.Reason == IntakePlan.ReaddressedReason));
        // Known by both addresses now.
        Assert.Equal(0, (await TakeInAsync(moved, state)).New);
    }

    [Fact]
    public async Task ManyNew_NewestFirst_TheRestNextTime()
    {
        var many = Readings.Entries(450).Reverse().ToList();
        var first = await TakeInAsync(many, Fresh);
        Assert.Equal((450, 250, true), (first.New, first.Left, first.IsIncomplete));
        Assert.Equal(IntakePlan.MostAtOnce, sent.Count);
        Assert.Equal(Readings.Now.AddHours(-199), (await AllAsync()).Min(entry => entry.Entry.Published!.Value.Value));

        var second = await TakeInAsync(many, Readings.State with { EntriesLeft = first.Left });
        var third = await TakeInAsync(many, Readings.State with { EntriesLeft = second.Left });
        Assert.Equal((50, 0), (second.Left, third.Left));
        Assert.Equal(450, sent.Distinct);
    }

    [Fact]
    public async Task ChangingTexts_AreReadAgainOnceADay()
    {
        await TakeInAsync(Readings.Entries(5), Fresh);
        await ReadAllAsync();
        var unsteady = Readings.State with { Symptoms = [new Symptom(SymptomKind.TextsChange, "", Readings.Now)] };
        Assert.Equal(5, (await TakeInAsync(Worded("1 view"), Readings.State)).Changed);
        await ReadAllAsync();

        var soon = await TakeInAsync(Worded("2 views"), unsteady);
        Assert.Equal((0, 5), (soon.Changed, soon.Known.OtherTexts));
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(5, (await TakeInAsync(Worded("3 views"), unsteady)).Changed);
    }

    [Fact]
    public async Task ChangingIds_ChangeNothing()
    {
        await TakeInAsync(Readings.Entries(5), Fresh);
        await ReadAllAsync();
        sent.Clear();
        var result = await TakeInAsync([.. Readings.Entries(5).Select(entry => entry with { Id = Guid.NewGuid().ToString() })], Readings.State);
        Assert.Equal((0, 0, 5), (result.New, result.Changed, result.Known.OtherIds));
        Assert.Equal(0, sent.Count);
    }

    [Fact]
    public async Task AnotherEndpointsNews_AreRecentHereToo()
    {
        await TakeInAsync(Readings.Entries(5), Fresh);
        var other = await intake.TakeInAsync(Readings.Latest, Readings.State, Document(Readings.Entries(5)), CancellationToken.None);
        Assert.Equal((0, 5), (other.New, other.Recent));
        var later = await intake.TakeInAsync(Readings.Latest, Readings.State with { LastSuccess = Readings.Now.AddHours(1) }, Document(Readings.Entries(5)), CancellationToken.None);
        Assert.Equal(0, later.Recent);
    }

    [Fact]
    public async Task AddressNamedTwice_CountsOnce()
    {
        var result = await TakeInAsync([.. Readings.Entries(3), .. Readings.Entries(3, "Nhắc lại")], Fresh);
        Assert.Equal((6, 3, 0), (result.Seen, result.New, result.Changed));
    }

    private static EndpointState Fresh => new() { EndpointId = Readings.Outlet.Id, NextDue = Readings.Now };

    private static IReadOnlyList<FeedEntry> Worded(string text) => [.. Readings.Entries(5).Select(entry => entry with { Summary = text })];

    private static FeedDocument Document(IReadOnlyList<FeedEntry> shown) => new() { Format = "rss-2.0", Entries = shown };

    private Task<IntakeResult> TakeInAsync(IReadOnlyList<FeedEntry> shown, EndpointState before) =>
        intake.TakeInAsync(Readings.Outlet, before, Document(shown), CancellationToken.None);

    private async Task<List<StoredEntry>> AllAsync()
    {
        var all = new List<StoredEntry>();
        await foreach (var entry in entries.AllAsync(CancellationToken.None))
            all.Add(entry);
        return all;
    }

    private async Task ReadAllAsync()
    {
        foreach (var entry in await AllAsync())
            await entries.SaveAsync(entry with { Progress = EntryProgress.Read }, CancellationToken.None);
    }
}
