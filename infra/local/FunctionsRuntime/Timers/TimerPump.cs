using Aggregator.Local.Discovery;
using Aggregator.Local.Invocation;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Local.Timers;

/// <summary>Runs every timer function from start to stop.</summary>
internal sealed class TimerPump(IReadOnlyList<LocalFunction> functions, FunctionRunner runner, TimerMonitor monitor, TimeProvider clock)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task[] loops = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        loops = [.. functions
            .Where(function => function.Trigger is TimerTrigger)
            .Select(function => new TimerLoop(function, runner, monitor, clock).RunAsync(stopping.Token))];
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(loops).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();
}
