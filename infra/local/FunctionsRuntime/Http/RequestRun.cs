using Microsoft.AspNetCore.Http;

namespace Aggregator.Local.Http;

/// <summary>
/// A request under way with its time limit. Nothing is watched until the function turns out not to finish at once, so that
/// quick answers pay nothing for it.
/// </summary>
internal sealed class RequestRun(HttpContext http, RequestLimits limits) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource source = new();
    private CancellationTokenRegistration gone;
    private CancellationTokenRegistration stopping;
    private ITimer? timer;
    private bool ended;

    public HttpContext Http { get; } = http;

    public bool TimedOut { get; private set; }

    public CancellationToken Token => source.Token;

    /// <summary>From here on the token is cancelled when the caller goes away, the host stops or the time is over.</summary>
    public void EnsureLimit()
    {
        if (timer is not null)
            return;
        timer = limits.Clock.CreateTimer(static run => ((RequestRun)run!).EndTime(), this, limits.Longest, limits.Grace);
        gone = Http.RequestAborted.UnsafeRegister(static run => ((RequestRun)run!).CancelQuietly(), this);
        stopping = limits.Stopping.UnsafeRegister(static run => ((RequestRun)run!).CancelQuietly(), this);
    }

    public void Dispose()
    {
        lock (gate)
            ended = true;
        timer?.Dispose();
        gone.Dispose();
        stopping.Dispose();
        source.Dispose();
    }

    // First the token is cancelled; a function that does not heed it loses its connection. The lock keeps a late timer
    // from cutting the next request, which reuses the same context.
    private void EndTime()
    {
        lock (gate)
        {
            if (ended)
                return;
            if (TimedOut)
                Http.Abort();
            TimedOut = true;
        }
        CancelQuietly();
    }

    private void CancelQuietly()
    {
        try
        {
            source.Cancel();
        }
        catch (Exception error) when (error is ObjectDisposedException or AggregateException)
        {
            // The request ended in this very moment, or a callback of the function threw; a timer has nobody to tell.
        }
    }
}
