namespace Aggregator.Search;

/// <summary>
/// Puts the matches of one window in order: how many of the words stand in the title, whether they stand there together,
/// and how much older the article is than the newest of the window. Nothing else counts: no outlet, no opinion, no reader.
/// </summary>
internal static class WindowRanking
{
    private const double InTitle = 2;
    private const double Together = 1;

    public static List<long> Rank(IndexSession session, SearchQuery query, List<long> window)
    {
        var terms = query.Wanted.Select(Words).ToList();
        if (terms.Count == 0 || window.Count == 0)
            return window;
        var phrase = " " + string.Concat(terms.Select(term => term[1..]));
        var scores = new double[window.Count];
        for (var i = 0; i < window.Count; i++)
        {
            var title = session.Title(window[i]);
            var inTitle = terms.Count(term => title.Contains(term, StringComparison.Ordinal)) / (double)terms.Count;
            var together = terms.Count > 1 && title.Contains(phrase, StringComparison.Ordinal);
            // A title that says it all outweighs four days or so; one that says it in these words, half a month.
            scores[i] = (InTitle * inTitle) + (together ? Together : 0) - Math.Log(1 + ArticleRowId.DaysBetween(window[0], window[i]));
        }
        // Stable, so that of two that are equal the newer one comes first.
        return [.. Enumerable.Range(0, window.Count).OrderByDescending(i => scores[i]).Select(i => window[i])];
    }

    // As the title has them: between blanks. The beginning of a word has no blank behind it.
    private static string Words(SearchTerm term) =>
        $" {string.Join(' ', term.Words.Select(word => word.Folded))}{(term.Words[^1].IsBeginning ? "" : " ")}";
}
