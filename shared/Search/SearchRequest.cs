namespace Aggregator.Search;

/// <summary>In which order results come.</summary>
public enum SearchOrder
{
    /// <summary>By how well the words fit and how new the article is; exact marks before others.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Time,
}

/// <summary>What is asked of the index.</summary>
public sealed record SearchRequest(SearchQuery Query, int Limit)
{
    public SearchOrder Order { get; init; }

    /// <summary>Where an earlier page of the same query and order ended.</summary>
    public SearchCursor? Cursor { get; init; }
}

/// <summary>A page of results; <paramref name="Next"/> is null at the end.</summary>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, SearchCursor? Next);
