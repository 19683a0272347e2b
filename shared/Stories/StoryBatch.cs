namespace Aggregator.Stories;

/// <summary>Groups a closed set of articles into stories by the same decision that the store uses.</summary>
public static class StoryBatch
{
    // Of articles that share a key only the latest so many are compared: a key that everything shares says nothing.
    private const int PerBand = 24;

    /// <summary>
    /// For every id the id of its story, which is that of the story's first article in the order given. An article that
    /// shares its story with none is a story of its own.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Group(IEnumerable<(string Id, string Title, string Text, string Source)> articles)
    {
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        var bands = new Dictionary<string, List<(string Id, StoryFingerprint Fingerprint)>>(StringComparer.Ordinal);
        foreach (var (id, title, text, source) in articles)
        {
            var fingerprint = StoryFingerprint.Of(source, title, text);
            var keys = fingerprint.Bands();
            stories[id] = keys.SelectMany(key => bands.GetValueOrDefault(key, []))
                .Where(other => SameStory.Is(fingerprint, other.Fingerprint))
                .Select(other => stories[other.Id])
                .FirstOrDefault(id);
            foreach (var key in keys)
                Keep(bands, key, (id, fingerprint));
        }
        return stories;
    }

    private static void Keep(
        Dictionary<string, List<(string Id, StoryFingerprint Fingerprint)>> bands, string key, (string Id, StoryFingerprint Fingerprint) entry)
    {
        if (!bands.TryGetValue(key, out var entries))
            bands[key] = entries = [];
        if (entries.Count == PerBand)
            entries.RemoveAt(0);
        entries.Add(entry);
    }
}
