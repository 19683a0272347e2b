using Microsoft.AspNetCore.Http;

namespace Aggregator.Local.Http;

/// <summary>
/// A request under way with its time limit. Nothing is watched until the function turns out not to finish at once, so that
/// quick answers pay nothing for it.
/// </summary>
internal sealed class RequestRun(HttpContext http, RequestLimits limits) : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private Watch? watch;

    public HttpContext Http { get; } = http;

    public bool TimedOut => watch is { TimedOut: true };

    public CancellationToken Token => source.Token;

    /// <summary>From here on the token is cancelled when the caller goes away, the host stops or the time is over.</summary>
    public void EnsureLimit() => watch ??= new Watch(Http, limits, source);

    public void Dispose()
    {
        watch?.Dispose();
        source.Dispose();
    }

    private sealed class Watch : IDisposable
    {
        private readonly Lock gate = new();
        private readonly HttpContext http;
        private readonly CancellationTokenSource source;
        private readonly CancellationTokenRegistration gone;
        private readonly CancellationTokenRegistration stopping;
        private readonly ITimer timer;
        private bool ended;

        public Watch(HttpContext http, RequestLimits limits, CancellationTokenSource source)
        {
            (this.http, this.source) = (http, source);
            timer = limits.Clock.CreateTimer(static watch => ((Watch)watch!).EndTime(), this, limits.Longest, limits.Grace);
            gone = http.RequestAborted.UnsafeRegister(static watch => ((Watch)watch!).CancelQuietly(), this);
            stopping = limits.Stopping.UnsafeRegister(static watch => ((Watch)watch!).CancelQuietly(), this);
        }

        public bool TimedOut { get; private set; }

        public void Dispose()
        {
            lock (gate)
                ended = true;
            timer.Dispose();
            gone.Dispose();
            stopping.Dispose();
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
                    http.Abort();
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
}
