using Aggregator.Insight.Coverage;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Every few minutes: counts the articles of the days on which something changed.</summary>
public sealed class CountCoverage(CoverageCounter counter)
{
    [Function(nameof(CountCoverage))]
    public Task RunAsync([TimerTrigger("%CoverageSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        counter.RunAsync(cancellationToken);
}
