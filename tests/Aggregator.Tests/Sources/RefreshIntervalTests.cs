using Aggregator.Fetch;
using Aggregator.Sources;

namespace Aggregator.Tests.Sources;

public sealed class RefreshIntervalTests
{
    [Theory]
    [InlineData(60, 30, 0, 30)]     // all new: twice as often
    [InlineData(60, 30, 9, 30)]
    [InlineData(60, 30, 10, 60)]    // exactly a third known: stays
    [InlineData(60, 30, 20, 60)]    // exactly two thirds: stays
    [InlineData(60, 30, 21, 75)]
    [InlineData(60, 30, 30, 75)]
    [InlineData(60, 0, 0, 90)]      // empty
    [InlineData(6, 30, 0, 5)]       // never below five minutes
    [InlineData(340, 30, 30, 360)]  // never above six hours
    [InlineData(0, 30, 15, 5)]      // a row that never held an interval
    public void AfterEntries_FollowsTheTurnover(int minutes, int entries, int known, double expected)
    {
        var plan = RefreshInterval.AfterEntries(TimeSpan.FromMinutes(minutes), entries, known, null, null);
        Assert.Equal(TimeSpan.FromMinutes(expected), plan.Interval);
        Assert.Equal(plan.Interval, plan.Wait);
        Assert.Equal(0, plan.Failures);
    }

    [Theory]
    [InlineData(null, null, 60)]
    [InlineData(90, null, 90)]
    [InlineData(30, null, 60)]       // a shorter wish does not hurry us
    [InlineData(null, 120, 120)]
    [InlineData(90, 120, 120)]
    [InlineData(120, 90, 120)]
    [InlineData(10080, null, 360)]   // a week by accident
    public void AfterEntries_HonoursWhatIsAskedFor(int? ttl, int? maxAge, int expected)
    {
        var plan = RefreshInterval.AfterEntries(TimeSpan.FromMinutes(60), 30, 15, Minutes(ttl), Minutes(maxAge));
        Assert.Equal(TimeSpan.FromMinutes(expected), plan.Wait);
        Assert.Equal(TimeSpan.FromMinutes(60), plan.Interval);
    }

    [Fact]
    public void AfterEntries_SaysWhy()
    {
        Assert.Equal("25 of 30 entries were new: next in 30 min.", RefreshInterval.AfterEntries(TimeSpan.FromHours(1), 30, 5, null, null).Reason);
        Assert.Equal(
            "0 of 30 entries were new: next in 1 h 30 min, as the feed asks (ttl).",
            RefreshInterval.AfterEntries(TimeSpan.FromHours(1), 30, 30, TimeSpan.FromMinutes(90), null).Reason);
    }

    [Fact]
    public void AfterNoChange_SlowsDownToTheBound()
    {
        var interval = RefreshInterval.First;
        for (var round = 0; round < 20; round++)
            interval = RefreshInterval.AfterNoChange(interval, null, null).Interval;
        Assert.Equal(RefreshInterval.Longest, interval);
    }

    [Theory]
    [InlineData(FetchFailure.TimedOut, 0, 10)]
    [InlineData(FetchFailure.TimedOut, 1, 20)]
    [InlineData(FetchFailure.ServerError, 2, 40)]
    [InlineData(FetchFailure.BadEncoding, 0, 20)]
    [InlineData(FetchFailure.NotFound, 0, 80)]
    [InlineData(FetchFailure.NotFound, 4, 1280)]
    [InlineData(FetchFailure.NotFound, 8, 1440)]
    [InlineData(FetchFailure.RobotsDisallowed, int.MaxValue - 10, 1440)]
    public void AfterFailure_BacksOffByWeight(FetchFailure kind, int failures, double ceiling)
    {
        var failed = new FetchOutcome.Failed(kind, "It failed.");
        var most = RefreshInterval.AfterFailure(RefreshInterval.First, failures, failed, 0.999999);
        var half = RefreshInterval.AfterFailure(RefreshInterval.First, failures, failed, 0.5);
        Assert.Equal(ceiling, most.Wait.TotalMinutes, 0.01);
        Assert.Equal(ceiling / 2, half.Wait.TotalMinutes, 0.01);
        Assert.Equal(RefreshInterval.Shortest, RefreshInterval.AfterFailure(RefreshInterval.First, failures, failed, 0).Wait);
        Assert.Equal(RefreshInterval.First, most.Interval);
        Assert.Equal(Math.Min(failures, 1000) + (int)FailureWeights.Of(kind), most.Failures);
    }

    [Theory]
    [InlineData(1, 7.5)]       // less than we wait anyway
    [InlineData(60, 60)]
    [InlineData(100_000, 1440)]
    public void AfterFailure_HonoursRetryAfter(int minutes, double expected)
    {
        var failed = new FetchOutcome.Failed(FetchFailure.Throttled, "Too many requests.", 429, TimeSpan.FromMinutes(minutes));
        var plan = RefreshInterval.AfterFailure(RefreshInterval.First, 0, failed, 0.75);
        Assert.Equal(expected, plan.Wait.TotalMinutes);
        Assert.StartsWith("Too many requests: trying again in ", plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFailureHasAWeight() =>
        Assert.All(Enum.GetValues<FetchFailure>(), failure => Assert.True(Enum.IsDefined(FailureWeights.Of(failure))));

    private static TimeSpan? Minutes(int? minutes) => minutes is { } number ? TimeSpan.FromMinutes(number) : null;
}
