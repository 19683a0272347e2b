using System.Collections.Concurrent;

namespace Aggregator.Local.Queues;

/// <summary>The messages being worked on.</summary>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<long, Task> running = new();
    private long lastId;

    public int Count => running.Count;

    /// <summary>Takes on work that never throws. Called by one thread only.</summary>
    public void Add(Func<Task> work)
    {
        var id = ++lastId;
        var tracked = TrackAsync(id, work);
        running[id] = tracked;
        if (tracked.IsCompleted)
            running.TryRemove(id, out _); // It ended before it was entered.
    }

    /// <summary>Returns when some work has ended, and is not counted any more.</summary>
    public Task OneSettledAsync() => running.IsEmpty ? Task.CompletedTask : Task.WhenAny(running.Values);

    public Task AllSettledAsync() => Task.WhenAll(running.Values);

    private async Task TrackAsync(long id, Func<Task> work)
    {
        await work();
        running.TryRemove(id, out _);
    }
}
