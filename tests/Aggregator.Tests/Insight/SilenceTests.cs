using Aggregator.Articles;
using Aggregator.Insight;
using static Aggregator.Tests.Insight.Readings;

namespace Aggregator.Tests.Insight;

public sealed class SilenceTests
{
    [Theory]
    [InlineData(12, 1, false)] // half a day is a night: never too long
    [InlineData(13, 1, true)]
    [InlineData(18, 6, false)] // exactly three times
    [InlineData(19, 6, true)]
    [InlineData(24 * 7, 60, false)] // a weekend is usual here
    [InlineData(24 * 8, 60, true)]
    public void Words_AfterThreeTimesTheUsualGap(double silentHours, double usualHours, bool found) =>
        Assert.Equal(found, Silence.Words(Now.AddHours(-silentHours), TimeSpan.FromHours(usualHours), Now) is not null);

    [Fact]
    public void Words_NothingIsKnown_NothingIsSaid()
    {
        Assert.Null(Silence.Words(null, TimeSpan.FromHours(1), Now));
        Assert.Null(Silence.Words(Now.AddDays(-99), null, Now));
    }

    [Fact]
    public void LongestGap_LeavesPinnedEntriesAside()
    {
        Assert.Equal(TimeSpan.FromHours(1), EntryDates.LongestGap(Entries(10)));
        var pinned = new FeedEntry { Title = "Đường dây nóng", Published = new PublicationTime(Now.AddYears(-3)) };
        Assert.Equal(TimeSpan.FromHours(1), EntryDates.LongestGap([pinned, .. Entries(10)]));
        Assert.Null(EntryDates.LongestGap(Entries(4)));
        Assert.Null(EntryDates.LongestGap(Entries(10).Select(entry => entry with { Published = null })));
    }

    [Fact]
    public void LongestGap_OfASlowFeed_IsNotItsLongestPause()
    {
        var monthly = Enumerable.Range(0, 6).Select(number => new FeedEntry { Published = new PublicationTime(Now.AddDays(-30 * number - (number == 5 ? 400 : 0))) });
        Assert.Equal(TimeSpan.FromDays(30), EntryDates.LongestGap(monthly));
    }

    [Fact]
    public void UsualGap_RemembersTheLongest_AndForgetsByHalfInTwoWeeks()
    {
        var before = State with { UsualGap = TimeSpan.FromHours(60), LastTry = Now.AddDays(-14) };
        Assert.Equal(30, Silence.UsualGap(before, Entries(10), hasNew: true, Now)!.Value.TotalHours, 3);
        Assert.Equal(TimeSpan.FromHours(1), Silence.UsualGap(State, Entries(10), hasNew: true, Now));
    }

    [Fact]
    public void UsualGap_WithoutDates_IsMeasured_NotOverFailures()
    {
        var undated = Entries(10).Select(entry => entry with { Published = null }).ToList();
        Assert.Equal(TimeSpan.FromHours(1), Silence.UsualGap(State, undated, hasNew: true, Now));
        Assert.Null(Silence.UsualGap(State with { Failures = 2 }, undated, hasNew: true, Now));
        Assert.Null(Silence.UsualGap(State, undated, hasNew: false, Now));
    }

    [Fact]
    public void LatestEntry_AtFirstAsStated_ThenAsSeen()
    {
        var first = State with { LatestEntry = null };
        var old = Entries(5).Select(entry => entry with { Published = new PublicationTime(Now.AddYears(-5)) }).ToList();
        Assert.Equal(Now.AddYears(-5), Silence.LatestEntry(first, old, hasNew: true, Now));
        Assert.Equal(Now, Silence.LatestEntry(State, old, hasNew: true, Now));
        Assert.Equal(State.LatestEntry, Silence.LatestEntry(State, old, hasNew: false, Now));
        var ahead = Entries(1).Select(entry => entry with { Published = new PublicationTime(Now.AddDays(2)) }).ToList();
        Assert.Equal(Now, Silence.LatestEntry(first, ahead, hasNew: true, Now));
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(90, "1 h 30 min")]
    [InlineData(60 * 47, "47 h")]
    [InlineData((60 * 24 * 3) + 240, "3 days 4 h")]
    public void Durations_InWords(int minutes, string words) => Assert.Equal(words, Durations.Words(TimeSpan.FromMinutes(minutes)));
}
