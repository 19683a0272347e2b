namespace Aggregator.Support;

/// <summary>The real clock, ahead by what the test says: time goes on by itself, and a test can skip hours of it.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    /// <summary>Skips <paramref name="time"/>.</summary>
    public void Skip(TimeSpan time) => Interlocked.Add(ref aheadTicks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));
}
