using Microsoft.Extensions.Hosting;

namespace Aggregator.Local.Queues;

/// <summary>Runs the pumps of all queue functions from start to stop.</summary>
internal sealed class QueuePumps(IReadOnlyList<QueuePump> pumps) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task[] running = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = [.. pumps.Select(pump => Task.Run(() => pump.RunAsync(stopping.Token), CancellationToken.None))];
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();
}
