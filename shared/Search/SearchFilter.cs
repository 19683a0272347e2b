namespace Aggregator.Search;

/// <summary>What a filter looks at.</summary>
internal enum SearchFilterKind
{
    Source,
    Place,
    Topic,
    Language,
}

/// <summary>Only, or none of, the articles of one source, place, topic or language. The value is the one of the catalogue.</summary>
internal readonly record struct SearchFilter(SearchFilterKind Kind, string Value, bool Excluded);
