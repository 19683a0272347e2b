using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Fetch.Hosts;

/// <summary>What this process knows of a host, so that the store is only asked when there is hope.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class LocalHost(TimeProvider clock)
{
    // No one is told to come back sooner or later than this.
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPromise = TimeSpan.FromSeconds(60);

    // Whoever waits longer than for this many turns is better off asking again.
    private const int MostTurnsAhead = 30;

    // Share of the newest turn in the moving average of how long a turn takes.
    private const double NewestShare = 0.25;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset nextAt;
    private DateTimeOffset promised;
    private DateTimeOffset enteredAt;
    private TimeSpan usualTurn;

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

    public async Task<bool> TryEnterAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(wait, cancellationToken))
            return false;
        enteredAt = clock.GetUtcNow();
        return true;
    }

    /// <summary>Ends a turn; <paramref name="next"/> is default for one that was not used.</summary>
    public void Leave(DateTimeOffset next)
    {
        lock (gate)
        {
            if (next != default)
                usualTurn += (clock.GetUtcNow() - enteredAt - usualTurn) * NewestShare;
            nextAt = next > nextAt ? next : nextAt;
        }
        turn.Release();
    }

    /// <summary>
    /// When to ask again. Each who asks is told a later time, one turn and pause apart, so that two hundred articles of one
    /// host do not all come back at the same moment, and those who come back find it free.
    /// </summary>
    public TimeSpan Promise(DateTimeOffset now, TimeSpan pause, TimeSpan missing)
    {
        lock (gate)
        {
            // A turn measured while the machine was busy would keep everybody away for long after it no longer is.
            var step = pause + (usualTurn < pause * 2 ? usualTurn : pause * 2);
            step = step > ShortestStep ? step : ShortestStep;
            var earliest = now + (missing > TimeSpan.Zero ? missing : step);
            promised = promised < earliest ? earliest : promised + step;
            var latest = now + (step * MostTurnsAhead < LongestPromise ? step * MostTurnsAhead : LongestPromise);
            promised = promised > latest && earliest <= latest ? latest : promised;
            return promised - now;
        }
    }
}
