using Aggregator.Fetch;
using Aggregator.Parse;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Tests.Insight;
using static Aggregator.Tests.Insight.Readings;

namespace Aggregator.Tests.Sources;

public sealed class EndpointProgressTests
{
    private static readonly Uri Moved = new("https://moi.outlet.vn/rss");

    [Fact]
    public void NotModified_MovedForGood_IsRemembered()
    {
        var state = EndpointProgress.AfterNotModified(State, new FetchOutcome.NotModified(null, Moved), Now);
        Assert.Equal((Moved, Now), (state.MovedTo, state.LastNotModified));
        Assert.Equal(Moved, EndpointProgress.AfterNotModified(state, new FetchOutcome.NotModified(null), Now).MovedTo);
    }

    [Fact]
    public void SameDocument_MovedForGood_IsRemembered()
    {
        var document = Read(Entries(1)).Document with { MovedTo = Moved };
        Assert.Equal(Moved, EndpointProgress.AfterSameDocument(State, document, wasUnconditional: true, Now).MovedTo);
    }

    [Theory]
    [InlineData(FetchFailure.NotFound, false)]
    [InlineData(FetchFailure.NotReadable, false)]
    [InlineData(FetchFailure.NameNotFound, false)]
    [InlineData(FetchFailure.TimedOut, true)]
    [InlineData(FetchFailure.ServerError, true)]
    public void Failure_AtTheNewAddress_LeadsBackToTheOldOne_WhenItLooksLasting(FetchFailure kind, bool stays) =>
        Assert.Equal(stays, EndpointProgress.AfterFailure(State with { MovedTo = Moved }, new FetchOutcome.Failed(kind, "It failed."), Now, 0.5).MovedTo is not null);

    [Fact]
    public void Ttl_HoldsForThe304sAfterTheDocument()
    {
        var read = Read(Entries(10));
        var asked = read with { Feed = read.Feed with { PollInterval = TimeSpan.FromHours(3) } };
        var state = EndpointProgress.AfterDocument(asked);
        Assert.Equal(Now.AddHours(3), state.NextDue);
        var after304 = EndpointProgress.AfterNotModified(state, new FetchOutcome.NotModified(null), Now);
        Assert.Equal(Now.AddHours(3), after304.NextDue);
        Assert.Contains("(ttl)", after304.NextReason, StringComparison.Ordinal);
        Assert.Equal(Now.AddHours(5), EndpointProgress.AfterNotModified(state, new FetchOutcome.NotModified(TimeSpan.FromHours(5)), Now).NextDue);
    }

    [Fact]
    public void Held_AsksAgainSoonAndWhole()
    {
        var state = EndpointProgress.AfterDocument(Read(Entries(10), intake: new IntakeResult(10, 10, 0, 0) { Held = ["a"] }));
        Assert.Equal((null, null, null), (state.ETag, state.LastModified, state.BodyHash));
        Assert.Equal(Now + RefreshInterval.Shortest, state.NextDue);
        Assert.Equal(["a"], state.Held);
        Assert.Contains("held back", state.LastOutcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_AsksAgainSoonAndWhole()
    {
        var state = EndpointProgress.AfterDocument(Read(Entries(10), intake: new IntakeResult(450, 450, 0, 0) { Left = 250 }));
        Assert.Equal((null, 250), (state.BodyHash, state.EntriesLeft));
        Assert.Contains("250 left for the next fetch", state.LastOutcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_KeepsWhatWasKnown_AndNamesThePage()
    {
        var state = EndpointProgress.AfterUnreadable(State, BodyKind.Kind.Html, "HTML instead of a feed", Now, 0.5);
        Assert.Equal(("\"1\"", 1), (state.ETag, state.Failures));
        Assert.Equal("HTML instead of feed", Assert.Single(state.Symptoms).Name);
    }

    [Fact]
    public void WrongType_IsAWarning_NotAFailure()
    {
        var read = Read(Entries(10));
        var state = EndpointProgress.AfterDocument(read with { Document = read.Document with { ContentType = "image/png" } });
        Assert.Equal(0, state.Failures);
        Assert.Contains("image/png", Assert.Single(state.Warnings), StringComparison.Ordinal);
    }

    // Whatever happens, and however often: there is a next time, and it is within a day.
    [Fact]
    public void NothingStopsAnEndpointForGood()
    {
        foreach (var kind in Enum.GetValues<FetchFailure>())
        {
            var state = State;
            for (var round = 0; round < 200; round++)
                state = EndpointProgress.AfterFailure(state, new FetchOutcome.Failed(kind, "It failed.", RetryAfter: TimeSpan.FromDays(365)), Now, 0.999);
            Assert.InRange(state.NextDue - Now, RefreshInterval.Shortest, TimeSpan.FromHours(24));
            Assert.Equal(200, state.Failures);
        }
    }
}
