namespace Aggregator.Support;

/// <summary>
/// A clock that stands still until a test moves it. Timers (and so <c>Task.Delay</c> and <c>CancellationTokenSource</c>
/// made with it) fire during <see cref="Advance"/>, in the order they are due, on the thread that calls it.
/// </summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly DateTimeOffset origin = start;
    private DateTimeOffset now = start;
    private long nextOrder;

    /// <summary>Starts at 1 March 2025, 00:00 UTC.</summary>
    public ManualClock()
        : this(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How many timers will still fire.</summary>
    public int PendingTimers
    {
        get
        {
            lock (gate)
                return timers.Count;
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => (GetUtcNow() - origin).Ticks;

    /// <summary>Moves the clock on; each timer that falls due sees exactly its own due time as now.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (gate)
        {
            var first = timers.MinBy(timer => (timer.Due, timer.Order));
            if (first is null || first.Due > end)
            {
                now = end > now ? end : now;
                return null;
            }
            now = first.Due > now ? first.Due : now;
            timers.Remove(first);
            if (first.Period > TimeSpan.Zero)
                Arm(first, first.Period);
            return first;
        }
    }

    private void Arm(ManualTimer timer, TimeSpan dueTime)
    {
        timer.Due = now + dueTime;
        timer.Order = nextOrder++;
        timers.Add(timer);
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool disposed;

        public DateTimeOffset Due { get; set; }

        public long Order { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (disposed)
                    return false;
                clock.timers.Remove(this);
                Period = period;
                if (dueTime == TimeSpan.Zero)
                    ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
                var next = dueTime == TimeSpan.Zero ? period : dueTime;
                if (next > TimeSpan.Zero)
                    clock.Arm(this, next);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
