using System.Collections.Concurrent;

namespace Aggregator.Newsroom.Serve;

/// <summary>
/// Rendered documents, at most a number of bytes of them. Two generations: when the young one is full it becomes the old
/// one, and what was in the old one and not asked for since is forgotten.
/// </summary>
internal sealed class DocumentCache(long capacity)
{
    private ConcurrentDictionary<string, RenderedDocument> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, RenderedDocument> old = new(StringComparer.Ordinal);
    private long youngBytes;

    public RenderedDocument GetOrAdd(string key, Func<RenderedDocument> render)
    {
        if (young.TryGetValue(key, out var document))
            return document;
        if (!old.TryGetValue(key, out document))
            document = render();
        if (young.TryAdd(key, document) && Interlocked.Add(ref youngBytes, document.Body.Length + (2 * key.Length)) > capacity / 2)
            Turn();
        return document;
    }

    // Two turns at once would only forget a little more than needed.
    private void Turn()
    {
        Interlocked.Exchange(ref youngBytes, 0);
        old = Interlocked.Exchange(ref young, new(StringComparer.Ordinal));
    }
}
