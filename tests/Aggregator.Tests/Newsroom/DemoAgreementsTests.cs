using Aggregator.Newsroom;
using Aggregator.Rights;

namespace Aggregator.Tests.Newsroom;

public sealed class DemoAgreementsTests
{
    private static readonly DateTimeOffset Now = TestPress.Opening;

    [Fact]
    public void Apply_ShowsEveryState()
    {
        var agreements = DemoAgreements.Apply(TestPress.Catalogue).Sources.Select(source => source.Agreement).ToList();
        var verdicts = agreements.Select(agreement => RightsPolicy.Judge(agreement, Now, Now)).ToList();
        Assert.InRange(verdicts.Count(verdict => verdict.Text == TextRight.Full) * 100 / verdicts.Count, 45, 56);
        Assert.Contains(verdicts, verdict => verdict is { Text: TextRight.Full, Images: true, Translation: false, Republication: false });
        Assert.Contains(verdicts, verdict => verdict is { Text: TextRight.Full, Translation: true, Republication: true });
        Assert.Contains(verdicts, verdict => verdict is { Text: TextRight.Excerpt, Images: true });
        Assert.Contains(verdicts, verdict => verdict.Text == TextRight.Link);
        Assert.Contains(agreements, agreement => agreement.ValidTo is not null && !RightsPolicy.InForce(agreement, Now));
        Assert.Contains(agreements, agreement => agreement.ValidTo is null && !RightsPolicy.InForce(agreement, Now));
        Assert.InRange(agreements.Count(agreement => agreement.Reference is null) * 100 / agreements.Count, 25, 40);
        Assert.Equal(8, agreements.Count(agreement => agreement.Delay == TimeSpan.Zero));
        Assert.All(agreements.Where(agreement => agreement.Delay != TimeSpan.Zero), agreement => Assert.Equal(TimeSpan.FromMinutes(60), agreement.Delay));
    }

    [Fact]
    public void Apply_IsTheSameEachTime_AndKeepsEverythingElse()
    {
        var first = DemoAgreements.Apply(TestPress.Catalogue);
        var second = DemoAgreements.Apply(TestPress.Catalogue);
        Assert.Equal(first.Sources.Select(source => source.Agreement), second.Sources.Select(source => source.Agreement));
        Assert.Equal(TestPress.Catalogue.Endpoints.Select(endpoint => endpoint.Url), first.Endpoints.Select(endpoint => endpoint.Url));
        var references = first.Sources.Select(source => source.Agreement.Reference).OfType<string>().ToList();
        Assert.Equal(references.Count, references.Distinct(StringComparer.Ordinal).Count());
    }
}
