using Aggregator.Publish.Dumps;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>Every night: writes the dump of a month that is over, and again those of which something was withdrawn.</summary>
public sealed class BuildDumps(DumpBuilder dumps)
{
    [Function(nameof(BuildDumps))]
    public Task RunAsync([TimerTrigger("%DumpSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        dumps.RunAsync(cancellationToken);
}
