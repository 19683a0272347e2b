using Microsoft.AspNetCore.Http;

namespace Aggregator.Local.Http;

/// <summary>
/// A request under way with its time limit. The clock is started only when the function asks for a token or does not
/// finish at once, so that quick answers pay nothing for it.
/// </summary>
internal sealed class RequestRun(HttpContext http, RequestLimits limits) : IDisposable
{
    private readonly Lock gate = new();
    private CancellationTokenSource? source;
    private ITimer? timer;
    private bool ended;

    public HttpContext Http { get; } = http;

    public bool TimedOut { get; private set; }

    public CancellationToken Token
    {
        get
        {
            EnsureLimit();
            return source!.Token;
        }
    }

    public void EnsureLimit()
    {
        if (source is not null)
            return;
        lock (gate)
        {
            if (source is not null)
                return;
            source = CancellationTokenSource.CreateLinkedTokenSource(Http.RequestAborted, limits.Stopping);
            if (!ended)
                timer = limits.Clock.CreateTimer(static run => ((RequestRun)run!).EndTime(), this, limits.Longest, limits.Grace);
        }
    }

    public void Dispose()
    {
        lock (gate)
            ended = true;
        timer?.Dispose();
        source?.Dispose();
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
            source!.Cancel();
        }
        catch (Exception error) when (error is ObjectDisposedException or AggregateException)
        {
            // The request ended in this very moment, or a callback of the function threw; a timer has nobody to tell.
        }
    }
}
