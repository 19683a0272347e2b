using System.Collections.Concurrent;
using Aggregator.Publish.Http;

namespace Aggregator.Publish;

/// <summary>
/// Rendered answers for a few seconds, so that a burst of equal requests renders once. An entry ends with the minute it
/// was made in, hence nothing can be delayed by more than the cache's times, and nothing is ever shown early: what is
/// rendered is what was visible then. Who comes shortly after the end gets the old answer at once while a new one is made.
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
    public Task<RenderedDocument> GetAsync(
        string key, Func<CancellationToken, Task<RenderedDocument>> render, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Most answers are there, and then nobody waits.
        return entries.TryGetValue(key, out var known) && known.Expires > now && known.Document.Value is { IsCompletedSuccessfully: true } ready
            ? ready
            : GetAsync(key, render, now, cancellationToken);
    }

    /// <summary>Forgets every answer of this instance: what was changed just now is to be seen at once. Others follow within the cache's times.</summary>
    public void Clear()
    {
        foreach (var (key, entry) in entries)
            Forget(key, entry);
    }

    private async Task<RenderedDocument> GetAsync(
        string key, Func<CancellationToken, Task<RenderedDocument>> render, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (entries.TryGetValue(key, out var known))
            {
                if (known.Expires > now && !known.HasFailed)
                    return await known.Document.Value.WaitAsync(cancellationToken);
                if (known.MayBeStale && known.Expires + options.StaleFor > now)
                {
                    if (known.TakeRenewal())
                        _ = RenewAsync(key, known, render, now);
                    return await known.Document.Value;
                }
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

    // The old entry stays until the new one is there. A rendering that fails leaves the old one to its end, and whoever comes
    // then meets the failure themselves.
    private async Task RenewAsync(string key, Entry old, Func<CancellationToken, Task<RenderedDocument>> render, DateTimeOffset now)
    {
        var entry = new Entry(Expiry(now), render);
        try
        {
            var document = await entry.Document.Value;
            if (entries.TryUpdate(key, entry, old))
            {
                Interlocked.Add(ref heldBytes, -old.Bytes);
                Count(entry, document);
            }
        }
        catch when (entry.HasFailed)
        {
            Forget(key, old);
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
        entry.MayBeStale = document.Status == 200;
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
        private int renewal;

        public DateTimeOffset Expires { get; } = expires;

        public int Bytes { get; set; }

        /// <summary>Whether it may be given out past its end: problems are made anew.</summary>
        public bool MayBeStale { get; set; }

        /// <summary>True for the one caller who is to make the next entry.</summary>
        public bool TakeRenewal() => Interlocked.Exchange(ref renewal, 1) == 0;

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
