namespace Aggregator.Search;

/// <summary>
/// The last look at a match of a query with marks: the index knows which marked words an article has, but not where, and
/// that some articles may be written without. A word with other marks than those asked for is another word.
/// </summary>
internal static class MarkCheck
{
    public static bool Passes(SearchQuery query, SearchHit hit)
    {
        if (!query.HasMarks)
            return true;
        var text = TextWords.Of(hit);
        return query.Wanted.Where(term => term.HasMarks).All(term => Occurs(term, text));
    }

    private static bool Occurs(SearchTerm term, IReadOnlyList<TermWord> text)
    {
        for (var start = 0; start + term.Words.Count <= text.Count; start++)
            if (Fits(term, text, start))
                return true;
        return false;
    }

    private static bool Fits(SearchTerm term, IReadOnlyList<TermWord> text, int start)
    {
        for (var i = 0; i < term.Words.Count; i++)
            if (!Fits(term.Words[i], text[start + i]))
                return false;
        return true;
    }

    /// <summary>Whether a word of a text is the one that is looked for: the same, or one of the two has no marks.</summary>
    public static bool Fits(TermWord wanted, TermWord found)
    {
        var same = wanted.IsBeginning
            ? found.Folded.StartsWith(wanted.Folded, StringComparison.Ordinal)
            : string.Equals(wanted.Folded, found.Folded, StringComparison.Ordinal);
        return same && (!wanted.HasMarks || !found.HasMarks || string.Equals(wanted.Exact, found.Exact, StringComparison.Ordinal));
    }
}
