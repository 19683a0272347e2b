using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Collect;

/// <summary>Every minute: asks for a fetch of each endpoint that is due.</summary>
public sealed class ScheduleFetches(Pipeline pipeline)
{
    [Function(nameof(ScheduleFetches))]
    public Task RunAsync([TimerTrigger("%CollectSchedule%", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        pipeline.ScheduleFetchesAsync(cancellationToken);
}
