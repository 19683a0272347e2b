using System.Collections.Concurrent;
using Aggregator.Publish.Http;

namespace Aggregator.Publish;

/// <summary>
/// Rendered answers for a few seconds, so that a burst of equal requests renders once. An entry ends with the minute it
/// was made in, hence nothing can be delayed by more than the cache's time, and nothing is ever shown early: what is
/// rendered is what was visible then.
/// </summary>
public sealed class ResponseCache(TimeProvider clock, PublishOptions options)
{
    private const int MostEntries = 4096;
    private static readonly TimeSpan LongestRendering = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Lock sweeping = new();
    private long heldBytes;

    /// <summary>
    /// The answer for <paramref name="key"/>, rendered by this call only if nobody else has or is rendering it. A failed
    /// rendering fails everybody who waits for it and is forgotten.
    /// </summary>
    public async Task<RenderedDocument> GetAsync(
        string key, Func<CancellationToken, Task<RenderedDocument>> render, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            if (entries.TryGetValue(key, out var known))
            {
                if (known.Expires > now && !known.HasFailed)
                    return await known.Document.Value.WaitAsync(cancellationToken);
                Forget(key, known);
            }
            var entry = new Entry(Expiry(now), render);
            if (!entries.TryAdd(key, entry))
                continue;
            try
            {
                var document = await entry.Document.Value.WaitAsync(cancellationToken);
                Count(entry, document);
                return document;
            }
            catch when (entry.HasFailed)
            {
                Forget(key, entry);
                throw;
            }
        }
    }

    private DateTimeOffset Expiry(DateTimeOffset now)
    {
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), now.Offset).AddMinutes(1);
        var later = now + options.CacheFor;
        return later < minute ? later : minute;
    }

    private void Count(Entry entry, RenderedDocument document)
    {
        // Compressed forms come later; together they are well under the size of the plain one.
        entry.Bytes = document.Length * 2;
        if (Interlocked.Add(ref heldBytes, entry.Bytes) > options.CacheBytes || entries.Count > MostEntries)
            Sweep();
    }

    // Expired entries first; if that is not enough, those that would expire next.
    private void Sweep()
    {
        if (!sweeping.TryEnter())
            return;
        try
        {
            var now = clock.GetUtcNow();
            foreach (var (key, entry) in entries.OrderBy(pair => pair.Value.Expires).ToList())
            {
                if (entry.Expires > now && Interlocked.Read(ref heldBytes) <= options.CacheBytes / 2 && entries.Count <= MostEntries / 2)
                    break;
                Forget(key, entry);
            }
        }
        finally
        {
            sweeping.Exit();
        }
    }

    private void Forget(string key, Entry entry)
    {
        if (entries.TryRemove(new KeyValuePair<string, Entry>(key, entry)))
            Interlocked.Add(ref heldBytes, -entry.Bytes);
    }

    private sealed class Entry(DateTimeOffset expires, Func<CancellationToken, Task<RenderedDocument>> render)
    {
        public DateTimeOffset Expires { get; } = expires;

        public int Bytes { get; set; }

        public bool HasFailed => Document.Value.IsFaulted || Document.Value.IsCanceled;

        // Not tied to the first caller's cancellation, since others may wait for the same rendering; and on a thread of its
        // own, so that they wait without holding theirs.
        public Lazy<Task<RenderedDocument>> Document { get; } = new(() => Task.Run(async () =>
        {
            using var limit = new CancellationTokenSource(LongestRendering);
            return await render(limit.Token);
        }));
    }
}
