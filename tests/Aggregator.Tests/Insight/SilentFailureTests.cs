using Aggregator.Articles;
using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;
using static Aggregator.Tests.Insight.Readings;

namespace Aggregator.Tests.Insight;

public sealed class SilentFailureTests
{
    [Fact]
    public void Healthy_HasNoSymptom() =>
        Assert.Empty(SilentFailures.AfterDocument(Read(Entries(20), language: "vi-VN"), Now, TimeSpan.FromHours(6)));

    [Fact]
    public void Page_FromAFeedsAddress_IsHtmlInsteadOfFeed()
    {
        var found = Assert.Single(SilentFailures.AfterUnreadable(State, isHtml: true, isEmpty: false, "HTML instead of a feed", Now));
        Assert.Equal((SymptomKind.HtmlInsteadOfFeed, "HTML instead of feed", Now), (found.Kind, found.Name, found.Since));
        // It began when it was first seen, not when it was seen again.
        var again = SilentFailures.AfterUnreadable(State with { Symptoms = [found] }, isHtml: true, isEmpty: false, "HTML instead of a feed", Now.AddDays(2));
        Assert.Equal(Now, Assert.Single(again).Since);
    }

    [Fact]
    public void Empty_IsNamed_BodyOrEntries()
    {
        Assert.Equal(SymptomKind.Empty, Assert.Single(SilentFailures.AfterUnreadable(State, isHtml: false, isEmpty: true, "empty body", Now)).Kind);
        Assert.Contains("without entries", Words(SymptomKind.Empty, Read([])), StringComparison.Ordinal);
        Assert.Contains("lists nothing", Words(SymptomKind.Empty, Read([], format: "listing")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_ThatMatchesNothing_IsNamedInsteadOfEmptiness()
    {
        var listing = Outlet with { Kind = EndpointKind.Listing, ListingRule = new ListingRule("//li[@class='news']") };
        var read = Read([], endpoint: listing, format: "listing");
        Assert.Contains("//li[@class='news']", Words(SymptomKind.RuleMatchedNothing, read), StringComparison.Ordinal);
        Assert.Null(Words(SymptomKind.Empty, read));
        Assert.Null(Words(SymptomKind.RuleMatchedNothing, Read(Entries(3), endpoint: listing, format: "listing")));
    }

    [Fact]
    public void Dates_AllEqual_AreNamed_DaysAreNot()
    {
        var same = new PublicationTime(Now);
        Assert.Contains("same time, 2026-03-04 12:00:00", Words(SymptomKind.DatesEqual, Read([.. Entries(6).Select(entry => entry with { Published = same })])), StringComparison.Ordinal);
        Assert.Null(Words(SymptomKind.DatesEqual, Read([.. Entries(6).Select(entry => entry with { Published = same with { Precision = TimePrecision.Day } })])));
        Assert.Null(Words(SymptomKind.DatesEqual, Read([.. Entries(4).Select(entry => entry with { Published = same })])));
        Assert.Null(Words(SymptomKind.DatesEqual, Read([.. Entries(5).Select(entry => entry with { Published = same }), .. Entries(1).Select(entry => entry with { Published = null })])));
    }

    [Fact]
    public void NewAtOnce_SaysHowManyWait() => Assert.Equal(
        "4 of 5 entries were new at once; they wait until the next fetch confirms them.",
        Words(SymptomKind.NewAtOnce, Read(Entries(5), intake: new IntakeResult(5, 4, 0, 0) { Held = ["a", "b", "c", "d"] })));

    [Theory]
    [InlineData(true, "\"2\"", 5, 0, false)] // other validators, nothing older than the 304
    [InlineData(true, "\"1\"", 5, 0, true)] // another document under the same tag
    [InlineData(true, "\"1\"", 0, 0, false)] // the same tag, but nothing new: a date of building
    [InlineData(true, "\"2\"", 4, 3, true)] // entries that were there long before the 304
    [InlineData(true, "\"2\"", 4, 1, false)]
    [InlineData(false, "\"1\"", 5, 3, false)] // a new document in answer to validators: they work
    public void StaleValidators_AreCaughtByTheUnconditionalFetch(bool unconditional, string tag, int fresh, int hidden, bool found)
    {
        var before = State with { LastNotModified = Now.AddHours(-2), LatestEntry = Now.AddHours(-20) };
        var times = Enumerable.Range(0, hidden).Select(number => Now.AddHours(-5 - number)).Concat(Enumerable.Repeat(Now.AddHours(-1), fresh - Math.Min(fresh, hidden)));
        var read = Read(Entries(20), before, new IntakeResult(20, fresh, 0, 0) { NewTimes = [.. times] });
        read = read with { WasUnconditional = unconditional, Document = read.Document with { ETag = tag } };
        Assert.Equal(found, Words(SymptomKind.StaleValidators, read) is not null);
    }

    [Fact]
    public void StaleValidators_AreNotSentForAWeek_ThenTriedAgain()
    {
        var state = State with { Symptoms = [new Symptom(SymptomKind.StaleValidators, "stale", Now)] };
        Assert.False(SilentFailures.TrustsValidators(state, Now.AddDays(6)));
        Assert.True(SilentFailures.TrustsValidators(state, Now.AddDays(7)));
        Assert.NotNull(Words(SymptomKind.StaleValidators, Read(Entries(5), state)));
        Assert.Null(Words(SymptomKind.StaleValidators, Read(Entries(5), state) with { Now = Now.AddDays(8) }));
    }

    [Fact]
    public void KnownEntries_ThatChangeAltogether_AreNamed()
    {
        Assert.NotNull(Words(SymptomKind.IdsChange, Known(new KnownEntries(5, 4, 0))));
        Assert.Null(Words(SymptomKind.IdsChange, Known(new KnownEntries(5, 3, 0))));
        Assert.NotNull(Words(SymptomKind.TextsChange, Known(new KnownEntries(5, 0, 5))));
        Assert.Null(Words(SymptomKind.TextsChange, Known(new KnownEntries(2, 0, 2))));
        Assert.Contains("403", Words(SymptomKind.PagesUnread, Known(new KnownEntries(5, 0, 0) { PagesUnread = 5, UnreadReason = "answered 403" })), StringComparison.Ordinal);
        Assert.NotNull(Words(SymptomKind.AddressesChange, Read(Entries(5), intake: new IntakeResult(5, 0, 0, 0) { Readdressed = 4 })));
    }

    [Fact]
    public void Document_ThatDiffersTwiceWithoutNews_IsNoted()
    {
        Assert.Null(Words(SymptomKind.DocumentDiffers, Read(Entries(5))));
        Assert.NotNull(Words(SymptomKind.DocumentDiffers, Read(Entries(5), State with { DiffersInARow = 1 })));
        Assert.Null(Words(SymptomKind.DocumentDiffers, Read(Entries(5), State with { DiffersInARow = 1 }, new IntakeResult(5, 1, 0, 0) { Recent = 1 })));
    }

    [Fact]
    public void NoChange_KeepsWhatTheDocumentShowed_AndMindsTheSilence()
    {
        var before = State with { Symptoms = [new Symptom(SymptomKind.DatesEqual, "all", Now.AddDays(-1))], LatestEntry = Now.AddDays(-3), UsualGap = TimeSpan.FromHours(8) };
        var found = SilentFailures.AfterNoChange(before, Now);
        Assert.Equal([SymptomKind.DatesEqual, SymptomKind.NothingNew], found.Select(symptom => symptom.Kind));
        Assert.Equal("Nothing new for 3 days; the longest pause is usually 8 h.", found[1].Words);
        Assert.DoesNotContain(SilentFailures.AfterNoChange(before with { LatestEntry = Now.AddHours(-23) }, Now), symptom => symptom.Kind == SymptomKind.NothingNew);
    }

    [Fact]
    public void EveryKind_HasANameOfItsOwn()
    {
        var names = Enum.GetValues<SymptomKind>().Select(kind => new Symptom(kind, "", Now).Name).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static DocumentReading Known(KnownEntries known) => Read(Entries(5), intake: new IntakeResult(5, 0, 0, 0) { Known = known });
}
