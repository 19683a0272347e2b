using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>What makes one version of an article another. Pure.</summary>
public static class VersionChanges
{
    /// <summary>
    /// The fields in which <paramref name="now"/> differs from <paramref name="stored"/>. A body whose own hash was never
    /// noted counts as changed where the whole did and neither title nor lead explains it.
    /// </summary>
    public static IReadOnlyList<ChangedField> Between(Article stored, Article now)
    {
        var changed = new List<ChangedField>();
        if (stored.ContentHash != now.ContentHash)
        {
            if (stored.Title != now.Title)
                changed.Add(ChangedField.Title);
            if (stored.Lead != now.Lead)
                changed.Add(ChangedField.Lead);
            if (stored.BodyHash is not null ? stored.BodyHash != now.BodyHash : changed.Count == 0)
                changed.Add(ChangedField.Body);
        }
        if (stored.Terms is not null && now.Terms is not null && stored.Terms != now.Terms)
            changed.Add(ChangedField.Rights);
        return changed;
    }
}
