using Microsoft.Extensions.Hosting;

namespace Aggregator.Local.Hosting;

/// <summary>
/// Work that runs beside the requests. It begins when the whole app has started, the server's port included, so that an
/// app that cannot start has run nothing; it ends together with the app's other services.
/// </summary>
internal abstract class RuntimeWork : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task[] running = [];

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        running = [.. Begin(stopping.Token)];
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tasks that go on until <paramref name="stopping"/> and then until their work is settled.</summary>
    protected abstract IEnumerable<Task> Begin(CancellationToken stopping);
}
