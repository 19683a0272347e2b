using System.Text;

namespace Aggregator.Search;

/// <summary>
/// Queries in the language of FTS5. Nothing that was typed is passed on as it is: an expression consists of words that
/// <see cref="WordReader"/> cut, which have letters and digits only, in quotation marks, and of our own operators.
/// </summary>
internal static class MatchExpression
{
    /// <summary>
    /// Articles with all the words. Where the query has marks: with exactly these.
    /// </summary>
    public static string Exact(SearchQuery query) => Whole(query, Exact);

    /// <summary>The same, or the words without marks in an article that may be written without; null where the query has no marks.</summary>
    public static string? Lenient(SearchQuery query) => query.HasMarks ? Whole(query, Lenient) : null;

    /// <summary>What only <see cref="Lenient"/> finds; null where the query has no marks.</summary>
    public static string? OnlyLenient(SearchQuery query) => query.HasMarks ? $"({Lenient(query)}) NOT ({Exact(query)})" : null;

    private static string Whole(SearchQuery query, Func<SearchTerm, string> form)
    {
        var wanted = query.Wanted.Select(form).Concat(Filters(query, excluded: false));
        var unwanted = query.Terms.Where(term => term.Excluded).Select(Exact).Concat(Filters(query, excluded: true));
        var expression = new StringBuilder("(").AppendJoin(" AND ", wanted.Select(part => $"({part})")).Append(')');
        foreach (var part in unwanted)
            expression.Append(" NOT (").Append(part).Append(')');
        return expression.ToString();
    }

    // Marked words stand in the index once for each article, without their places: of a phrase the folded words must follow
    // each other, and the marked ones must be there.
    private static string Exact(SearchTerm term)
    {
        if (!term.HasMarks)
            return Folded(term);
        var marked = string.Join(" AND ", term.Words.Where(word => word.HasMarks).Select(word => Quoted(word.Exact)));
        return term.Words.Count == 1 ? marked : $"{Folded(term)} AND {marked}";
    }

    private static string Lenient(SearchTerm term) => term.HasMarks
        ? $"({Exact(term)}) OR ({Folded(term)} AND {Quoted(MarkToken.Unmarked)})"
        : Folded(term);

    private static string Folded(SearchTerm term) =>
        Quoted(string.Join(' ', term.Words.Select(word => word.Folded))) + (term.Words[^1].IsBeginning ? "*" : "");

    // Values of one operator are alternatives; of several, one of each must hold.
    private static IEnumerable<string> Filters(SearchQuery query, bool excluded) => query.Filters
        .Where(filter => filter.Excluded == excluded)
        .GroupBy(filter => filter.Kind)
        .Select(kind => string.Join(" OR ", kind.Select(filter => Quoted(MarkToken.Of(filter.Kind, filter.Value)))));

    private static string Quoted(string words) => $"\"{words}\"";
}
