using Aggregator.Local.Discovery;
using Aggregator.Local.Hosting;
using Aggregator.Local.Invocation;

namespace Aggregator.Local.Timers;

/// <summary>Runs every timer function from start to stop.</summary>
internal sealed class TimerPump(IReadOnlyList<LocalFunction> functions, FunctionRunner runner, TimerMonitor monitor, TimeProvider clock)
    : RuntimeWork
{
    protected override IEnumerable<Task> Begin(CancellationToken stopping) => functions
        .Where(function => function.Trigger is TimerTrigger)
        .Select(function => new TimerLoop(function, runner, monitor, clock).RunAsync(stopping));
}
