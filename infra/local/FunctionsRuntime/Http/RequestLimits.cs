using Microsoft.Extensions.Hosting;

namespace Aggregator.Local.Http;

/// <summary>How long a request may run, and when running ones are told that the host stops.</summary>
internal sealed class RequestLimits : IDisposable
{
    // Azure's load balancer gives up on a request after this time.
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(230);

    // Requests under way may finish in this time after the stop began; then their token is cancelled.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenRegistration registration;

    public RequestLimits(IHostApplicationLifetime lifetime, TimeProvider clock, TimeSpan functionTimeout)
    {
        Clock = clock;
        Longest = functionTimeout > TimeSpan.Zero && functionTimeout < LongestRequest ? functionTimeout : LongestRequest;
        registration = lifetime.ApplicationStopping.Register(() => stopping.CancelAfter(Drain));
    }

    public TimeProvider Clock { get; }

    public TimeSpan Longest { get; }

    /// <summary>How long a function may take to heed its cancellation before the connection is cut.</summary>
    public TimeSpan Grace { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Cancelled when requests still running are to end.</summary>
    public CancellationToken Stopping => stopping.Token;

    public void Dispose()
    {
        registration.Dispose();
        stopping.Dispose();
    }
}
