using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Fetch.Hosts;

/// <summary>What this process knows of a host, so that the store is only asked when there is hope.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class LocalHost
{
    // No one is told to come back sooner or later than this.
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPromise = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset nextAt;
    private DateTimeOffset promised;

    public DateTimeOffset NextAt
    {
        get
        {
            lock (gate)
                return nextAt;
        }
    }

    /// <summary>Nobody of this process holds the turn and its pause is over.</summary>
    public bool IsIdle(DateTimeOffset now) => turn.CurrentCount > 0 && NextAt <= now;

    public Task<bool> TryEnterAsync(TimeSpan wait, CancellationToken cancellationToken) => turn.WaitAsync(wait, cancellationToken);

    public void Leave(DateTimeOffset next)
    {
        lock (gate)
            nextAt = next > nextAt ? next : nextAt;
        turn.Release();
    }

    /// <summary>
    /// When to ask again. Each who asks is told a later time, one step apart, so that two hundred articles of one host
    /// do not all come back at the same moment.
    /// </summary>
    public TimeSpan Promise(DateTimeOffset now, TimeSpan pause, TimeSpan missing)
    {
        var step = pause > ShortestStep ? pause : ShortestStep;
        lock (gate)
        {
            var earliest = now + (missing > TimeSpan.Zero ? missing : step);
            promised = promised < earliest ? earliest : promised + step;
            var latest = now + LongestPromise;
            promised = promised > latest && earliest <= latest ? latest : promised;
            return promised - now;
        }
    }
}
