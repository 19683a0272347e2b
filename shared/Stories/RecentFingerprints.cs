using System.Collections.Concurrent;

namespace Aggregator.Stories;

/// <summary>The fingerprints that this process read last, about two to four thousand of them: a few megabytes.</summary>
internal sealed class RecentFingerprints
{
    private const int Generation = 2_000;

    private ConcurrentDictionary<string, StoryFingerprintRow> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, StoryFingerprintRow> old = new(StringComparer.Ordinal);
    private int kept;

    public StoryFingerprintRow? Find(string articleId) =>
        young.TryGetValue(articleId, out var row) || old.TryGetValue(articleId, out row) ? row : null;

    /// <summary>When a generation is full the one before it is forgotten. Two that notice at once forget a little more.</summary>
    public void Keep(string articleId, StoryFingerprintRow row)
    {
        young[articleId] = row;
        if (Interlocked.Increment(ref kept) % Generation == 0)
            (old, young) = (young, new ConcurrentDictionary<string, StoryFingerprintRow>(StringComparer.Ordinal));
    }
}
