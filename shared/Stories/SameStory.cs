namespace Aggregator.Stories;

/// <summary>The one decision whether two articles tell the same story, used by the store and by batches alike.</summary>
internal static class SameStory
{
    // Checked on same-headline pairs, serial columns and random pairs of one week of 17 outlets (StoryTests).
    private const double SameHeadline = 0.8, LikeHeadline = 0.5, CopiedText = 0.55, SharedText = 0.25, Column = 0.7, Related = 0.12;

    /// <summary>Texts shorter than this are teasers: that they differ tells nothing, that they agree tells little.</summary>
    private const int Teaser = 25;

    /// <summary>From here on a text is an article of its own: copied, it is the same story under whatever headline.</summary>
    private const int Body = 80;

    public static bool Is(StoryFingerprint left, StoryFingerprint right)
    {
        var headline = Overlap(left.WordSet, right.WordSet);
        var text = MinHash.Similarity(left.TextSignature, right.TextSignature);
        var sameNumbers = left.Numbers.SequenceEqual(right.Numbers, StringComparer.Ordinal);
        // "Giá vàng hôm nay 20/7" and "… 21/7" are two stories, however alike their texts are.
        if (!sameNumbers && headline >= Column)
            return false;
        var sameWords = sameNumbers && left.Words.SequenceEqual(right.Words, StringComparer.Ordinal);
        if (left.SourceId == right.SourceId)
            return sameWords && (text >= CopiedText || Math.Min(left.TextWords, right.TextWords) < 3);
        if (sameWords && left.Words.Count >= 6)
            return true;
        if (sameWords && left.Words.Count >= 3)
            return text >= SharedText || Math.Min(left.TextWords, right.TextWords) < Teaser;
        var words = Math.Min(left.Words.Count, right.Words.Count);
        var textWords = Math.Min(left.TextWords, right.TextWords);
        return (headline >= SameHeadline && words >= 6)
            || (headline >= LikeHeadline && text >= SharedText)
            || (text >= CopiedText && (textWords >= Body || (textWords >= Teaser && headline >= Related)));
    }

    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        var both = 0;
        foreach (var word in left)
            both += right.Contains(word) ? 1 : 0;
        var either = left.Count + right.Count - both;
        return either == 0 ? 0 : both / (double)either;
    }
}
