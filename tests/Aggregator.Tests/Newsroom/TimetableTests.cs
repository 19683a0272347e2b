using Aggregator.Newsroom.Invent;

namespace Aggregator.Tests.Newsroom;

public sealed class TimetableTests
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(15);

    [Fact]
    public void TimeOf_GrowsWithTheNumber()
    {
        var timetable = new Timetable(9, Pace, TestPress.Opening, null, frozen: false);
        var latest = timetable.Latest(TestPress.Opening);
        for (var number = latest - 500; number < latest; number++)
            Assert.True(timetable.TimeOf(number) < timetable.TimeOf(number + 1));
        Assert.InRange(timetable.TimeOf(latest), TestPress.Opening - (2 * Pace), TestPress.Opening);
    }

    [Fact]
    public void Latest_IsTheNewestThatIsPublished()
    {
        var timetable = new Timetable(9, Pace, TestPress.Opening, TimeSpan.FromMinutes(10), frozen: false);
        for (var now = TestPress.Opening - TimeSpan.FromDays(2); now < TestPress.Opening + TimeSpan.FromDays(2); now += TimeSpan.FromMinutes(7.3))
        {
            var latest = timetable.Latest(now);
            Assert.True(timetable.TimeOf(latest) <= now, $"{now}: {latest} is of {timetable.TimeOf(latest)}");
            Assert.True(timetable.TimeOf(latest + 1) > now - TimeSpan.FromSeconds(1), $"{now}: {latest + 1} is of {timetable.TimeOf(latest + 1)}");
        }
    }

    [Fact]
    public void Latest_StaysWhenFrozen()
    {
        var timetable = new Timetable(9, Pace, TestPress.Opening, null, frozen: true);
        Assert.Equal(timetable.Latest(TestPress.Opening), timetable.Latest(TestPress.Opening + TimeSpan.FromDays(100)));
    }

    [Fact]
    public void LaterOpening_KeepsTheArticles()
    {
        var first = new Timetable(9, Pace, TestPress.Opening, null, frozen: false);
        var second = new Timetable(9, Pace, TestPress.Opening.AddHours(31), null, frozen: false);
        Assert.Equal(first.TimeOf(first.Latest(TestPress.Opening)), second.TimeOf(first.Latest(TestPress.Opening)));
    }
}
