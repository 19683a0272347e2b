using Aggregator.Articles;
using Aggregator.Rights;

namespace Aggregator.Tests.Rights;

public sealed class RightsPolicyTests
{
    private static readonly Agreement Full = new()
    {
        Reference = "12/2026",
        Text = TextRight.Full,
        Images = true,
        Translation = true,
        Republication = true,
        Delay = TimeSpan.FromMinutes(15),
        ValidFrom = new DateOnly(2026, 3, 1),
        ValidTo = new DateOnly(2026, 3, 31),
    };

    private static readonly DateTimeOffset Noon = new(2026, 3, 15, 12, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("2026-02-28T16:59:59Z", false)]  // 23:59:59 of 28 February in Viet Nam
    [InlineData("2026-02-28T17:00:00Z", true)]   // midnight of 1 March
    [InlineData("2026-03-31T16:59:59Z", true)]   // the last second of 31 March
    [InlineData("2026-03-31T17:00:00Z", false)]
    [InlineData("2026-03-31T23:30:00-05:00", false)]
    public void InForce_TurnsAtVietnameseMidnight(string now, bool expected) =>
        Assert.Equal(expected, RightsPolicy.InForce(Full, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void InForce_WithoutDates_IsAlways()
    {
        var open = Full with { ValidFrom = null, ValidTo = null };
        Assert.True(RightsPolicy.InForce(open, DateTimeOffset.MaxValue.AddDays(-1)));
        Assert.True(RightsPolicy.InForce(open, DateTimeOffset.MinValue.AddDays(1)));
    }

    [Fact]
    public void Judge_AgreementInForce_GivesItsRights()
    {
        var verdict = RightsPolicy.Judge(Full, Noon.AddHours(-1), Noon);
        Assert.Equal(
            new Verdict(true, TextRight.Full, true, true, true, "12/2026", "Agreement 12/2026.")
            {
                Basis = VerdictBasis.InForce, From = Noon.AddHours(-1), Until = At("2026-04-01T00:00:00+07:00"),
            },
            verdict);
    }

    [Fact]
    public void Judge_SaysWhatThoseWhoRepublishMayDo()
    {
        var verdict = RightsPolicy.Judge(Full with { Modification = true, Commercial = true, Territories = ["FR", "US"] }, Noon, Noon);

        Assert.True(verdict is { Modification: true, Commercial: true, RepublishesWhole: true });
        Assert.Equal(["FR", "US"], verdict.Territories);
        Assert.True(RightsPolicy.Judge(Full, Noon, Noon) is { Modification: false, Commercial: false, Territories.Count: 0 });
    }

    [Fact]
    public void Judge_WithoutRepublication_GivesNothingThatRestsOnIt()
    {
        var verdict = RightsPolicy.Judge(
            Full with { Republication = false, Modification = true, Commercial = true, Territories = ["FR"] }, Noon, Noon);

        Assert.True(verdict is { Republication: false, Modification: false, Commercial: false, RepublishesWhole: false, FullText: true });
        Assert.Empty(verdict.Territories);
    }

    [Theory]
    [InlineData("2026-03-15T12:00:00+07:00", "2026-03-15T12:00:00+07:00", VerdictBasis.InForce, "2026-03-15T12:00:00+07:00", "2026-04-01T00:00:00+07:00")]
    [InlineData("2026-02-10T12:00:00+07:00", "2026-03-15T12:00:00+07:00", VerdictBasis.InForce, "2026-03-01T00:00:00+07:00", "2026-04-01T00:00:00+07:00")]
    [InlineData("2026-02-10T12:00:00+07:00", "2026-02-15T12:00:00+07:00", VerdictBasis.NotBegun, "2026-02-10T12:00:00+07:00", "2026-03-01T00:00:00+07:00")]
    [InlineData("2026-03-15T12:00:00+07:00", "2026-04-15T12:00:00+07:00", VerdictBasis.Ended, "2026-04-01T00:00:00+07:00", null)]
    [InlineData("2026-04-10T12:00:00+07:00", "2026-04-15T12:00:00+07:00", VerdictBasis.Ended, "2026-04-10T12:00:00+07:00", null)]
    public void Judge_SaysFromWhenAndUntilWhenItHolds(string visibleFrom, string now, VerdictBasis basis, string from, string? until)
    {
        var verdict = RightsPolicy.Judge(Full, At(visibleFrom), At(now));

        Assert.Equal((basis, At(from), until is null ? null : At(until)), (verdict.Basis, verdict.From, verdict.Until));
        Assert.Equal(basis == VerdictBasis.InForce, verdict.Republication);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Judge_ExpiredAgreement_FallsBackToExcerpt()
    {
        var verdict = RightsPolicy.Judge(Full, Noon, Noon.AddMonths(1));
        Assert.Equal((TextRight.Excerpt, false, false, false, null), (verdict.Text, verdict.Images, verdict.Translation, verdict.Republication, verdict.Agreement));
        Assert.True(verdict.Visible);
        Assert.Contains("12/2026 is not in force", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ExpiredAgreementThatAllowedLess_DoesNotAllowMoreThanItDid()
    {
        var linkOnly = Full with { Text = TextRight.Link };
        Assert.Equal(TextRight.Link, RightsPolicy.Judge(linkOnly, Noon, Noon.AddMonths(1)).Text);
    }

    [Fact]
    public void Judge_NothingOnRecord_IsExcerpt()
    {
        var verdict = RightsPolicy.Judge(Agreement.None, Noon, Noon);
        Assert.Equal(new Verdict(true, TextRight.Excerpt, false, false, false, null, "No agreement on record: headline, short excerpt and link.") { From = Noon }, verdict);
    }

    [Fact]
    public void Judge_BeforeVisibleFrom_IsNotVisible()
    {
        Assert.False(RightsPolicy.Judge(Full, Noon, Noon.AddTicks(-1)).Visible);
        Assert.True(RightsPolicy.Judge(Full, Noon, Noon).Visible);
        Assert.Equal("Not to be shown before 2026-03-15 05:00 UTC.", RightsPolicy.Judge(Full, Noon, Noon.AddTicks(-1)).Reason);
    }

    [Fact]
    public void VisibleFrom_AddsTheAgreementsDelay() =>
        Assert.Equal(Noon.AddMinutes(15), RightsPolicy.VisibleFrom(Full, new PublicationTime(Noon), Noon.AddDays(-400)));

    [Fact]
    public void VisibleFrom_AgreementNotInForceThen_WaitsTheDefaultDelay()
    {
        Assert.Equal(Noon.AddMonths(1).AddMinutes(60), RightsPolicy.VisibleFrom(Full, new PublicationTime(Noon.AddMonths(1)), Noon.AddDays(-400)));
        Assert.Equal(Noon.AddMinutes(60), RightsPolicy.VisibleFrom(Agreement.None, new PublicationTime(Noon), Noon.AddDays(-400)));
    }

    [Fact]
    public void VisibleFrom_ExpiredAgreementWithLongerDelay_KeepsTheLonger() =>
        Assert.Equal(
            Noon.AddMonths(1).AddHours(24),
            RightsPolicy.VisibleFrom(Full with { Delay = TimeSpan.FromHours(24) }, new PublicationTime(Noon.AddMonths(1)), Noon.AddDays(-400)));

    [Fact]
    public void VisibleFrom_OnlyTheDayKnownAndSeenOnIt_WaitsFromWhenItWasSeen()
    {
        var day = new PublicationTime(new DateTimeOffset(2026, 7, 20, 0, 0, 0, TimeSpan.FromHours(7)), TimePrecision.Day);

        Assert.Equal(
            day.Value.AddHours(11), RightsPolicy.VisibleFrom(Agreement.None, day, firstSeen: day.Value.AddHours(10)));
        Assert.Equal(
            day.Value.AddHours(1), RightsPolicy.VisibleFrom(Agreement.None, day, firstSeen: day.Value.AddDays(9)));
    }
}
