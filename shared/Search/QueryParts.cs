namespace Aggregator.Search;

/// <summary>A piece of a query: a word, the inside of a quotation, or the value of an operator.</summary>
internal readonly record struct QueryPart(string? Operator, string Text, bool Excluded);

/// <summary>Cuts a query into its pieces. A quotation that is never closed ends with the query.</summary>
internal static class QueryParts
{
    private const string Quotes = "\"“”„‟«»「」『』＂";

    public static IEnumerable<QueryPart> Split(string query)
    {
        for (var at = 0; at < query.Length;)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }
            var excluded = query[at] == '-';
            at += excluded ? 1 : 0;
            var name = OperatorAt(query, at);
            at += name is null ? 0 : name.Length + 1;
            var text = TextAt(query, ref at);
            if (name is not null || text.Length > 0)
                yield return new QueryPart(name, text, excluded);
        }
    }

    // Letters and a colon, but neither an address (https://…) nor, unless it is one of ours, a word that ends with a colon:
    // headlines are pasted with theirs.
    private static string? OperatorAt(string query, int start)
    {
        var end = start;
        while (end < query.Length && char.IsLetter(query[end]))
            end++;
        if (end == start || end >= query.Length || query[end] is not (':' or '：'))
            return null;
        var name = query[start..end];
        var next = end + 1 < query.Length ? query[end + 1] : ' ';
        return next == '/' || (char.IsWhiteSpace(next) && !SearchQueryParser.Operators.Contains(name, StringComparer.OrdinalIgnoreCase))
            ? null
            : name;
    }

    private static string TextAt(string query, ref int at)
    {
        if (at < query.Length && IsQuote(query[at]))
        {
            var start = ++at;
            while (at < query.Length && !IsQuote(query[at]))
                at++;
            return query[start..Math.Min(at++, query.Length)];
        }
        var from = at;
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && !IsQuote(query[at]))
            at++;
        return query[from..at];
    }

    private static bool IsQuote(char character) => Quotes.Contains(character, StringComparison.Ordinal);
}
