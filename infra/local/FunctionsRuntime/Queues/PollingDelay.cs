namespace Aggregator.Local.Queues;

/// <summary>Pauses between looks into an empty queue: 100 ms, doubling up to a bound; a message starts it over.</summary>
internal sealed class PollingDelay(TimeSpan longest)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan next = Shortest < longest ? Shortest : longest;

    public TimeSpan Next()
    {
        var current = next;
        next = current * 2 < longest ? current * 2 : longest;
        return current;
    }

    public void Reset() => next = Shortest < longest ? Shortest : longest;
}

/// <summary>Pauses while the store is away, 1 s to 30 s; tells its beginning and its end once each.</summary>
internal sealed class OutageDelay
{
    private readonly Lock gate = new();
    private readonly PollingDelay delay = new(TimeSpan.FromSeconds(30));
    private bool away;

    public TimeSpan Next() => delay.Next() * 10 is var time && time < TimeSpan.FromSeconds(30) ? time : TimeSpan.FromSeconds(30);

    public bool Began() => Become(true);

    public bool Ended() => Become(false);

    private bool Become(bool now)
    {
        lock (gate)
        {
            if (away == now)
                return false;
            away = now;
            delay.Reset();
            return true;
        }
    }
}
