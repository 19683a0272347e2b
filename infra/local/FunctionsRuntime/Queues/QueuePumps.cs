using Aggregator.Local.Hosting;

namespace Aggregator.Local.Queues;

/// <summary>Runs the pumps of all queue functions from start to stop.</summary>
internal sealed class QueuePumps(IReadOnlyList<QueuePump> pumps) : RuntimeWork
{
    protected override IEnumerable<Task> Begin(CancellationToken stopping) =>
        pumps.Select(pump => Task.Run(() => pump.RunAsync(stopping), CancellationToken.None));
}
