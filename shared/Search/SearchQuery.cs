namespace Aggregator.Search;

/// <summary>A query that can be answered: every value in it is known, and at least one thing is looked for.</summary>
public sealed record SearchQuery
{
    /// <summary>Characters that a query may have.</summary>
    public const int LongestText = 300;

    /// <summary>Words, phrases and filters that a query may have.</summary>
    public const int MostParts = 20;

    internal SearchQuery()
    {
    }

    /// <summary>The query as typed, white space folded.</summary>
    public required string Text { get; init; }

    internal IReadOnlyList<SearchTerm> Terms { get; init; } = [];

    internal IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>Only articles that became visible at or after this moment.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Only articles that became visible before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The same among articles in a language (BCP 47) only, as if lang: had been typed.</summary>
    public SearchQuery In(string language) => this with
    {
        Text = $"{Text} lang:{language}", Filters = [.. Filters, new SearchFilter(SearchFilterKind.Language, language, Excluded: false)],
    };

    internal IEnumerable<SearchTerm> Wanted => Terms.Where(term => !term.Excluded);

    /// <summary>Words with marks have a second way to be found: in texts that are written without them.</summary>
    internal bool HasMarks => Wanted.Any(term => term.HasMarks);
}
