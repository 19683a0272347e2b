namespace Aggregator.Search;

/// <summary>One word of a term, in both levels.</summary>
/// <param name="Folded">Level one: without marks.</param>
/// <param name="Exact">Level two: with marks, tones last.</param>
/// <param name="IsBeginning">Whether longer words that begin so count as well: a single ideograph stands in many pairs.</param>
internal readonly record struct TermWord(string Folded, string Exact, bool IsBeginning)
{
    public bool HasMarks => !string.Equals(Folded, Exact, StringComparison.Ordinal);
}

/// <summary>A word or phrase that is looked for, or that must not occur. Never empty; several words must follow each other.</summary>
internal sealed record SearchTerm(IReadOnlyList<TermWord> Words, bool Excluded)
{
    public bool HasMarks { get; } = Words.Any(word => word.HasMarks);

    /// <summary>The term of a word or a quoted phrase as typed; null when nothing in it can be searched.</summary>
    public static SearchTerm? Of(string typed, bool excluded)
    {
        var reader = new WordReader();
        var words = new List<TermWord>();
        var (overlaps, endsRun) = (false, false);
        for (reader.Read(typed); reader.Next();)
        {
            (overlaps, endsRun) = (reader.Overlaps, reader.EndsRun);
            words.Add(new TermWord(reader.Folded.ToString(), reader.Exact.ToString(), IsBeginning: false));
        }
        // The last character of a run is in its last pair already, and the text that is looked for may go on behind it;
        // one that stands alone begins as many pairs.
        if (endsRun && overlaps)
            words.RemoveAt(words.Count - 1);
        else if (endsRun)
            words[^1] = words[^1] with { IsBeginning = true };
        return words.Count == 0 ? null : new SearchTerm(words, excluded);
    }
}
