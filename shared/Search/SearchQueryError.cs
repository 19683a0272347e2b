namespace Aggregator.Search;

/// <summary>What is wrong with a query.</summary>
public enum SearchFault
{
    /// <summary>Longer than <see cref="SearchQuery.LongestText"/> characters.</summary>
    TooLong,

    /// <summary>More than <see cref="SearchQuery.MostParts"/> words and filters.</summary>
    TooManyParts,

    /// <summary>Nothing in it can be looked for, or it only says what is not wanted.</summary>
    NothingToFind,

    /// <summary>There is no such operator.</summary>
    UnknownOperator,

    /// <summary>The operator has no value behind its colon.</summary>
    NoValue,

    /// <summary>The operator does not know that source, place, topic or language.</summary>
    UnknownValue,

    /// <summary>No day, month or year, as 2026-03-01, 2026-03 or 2026.</summary>
    NoDate,
}

/// <summary>Why a query cannot be answered.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Operator">At which operator, as typed; null where none is concerned.</param>
/// <param name="Value">Its value as typed, at most 60 characters; null where none is concerned.</param>
/// <param name="Nearest">What was probably meant; null when nothing is near.</param>
public sealed record SearchQueryError(SearchFault Fault, string? Operator = null, string? Value = null, string? Nearest = null)
{
    /// <summary>The whole error as an English sentence.</summary>
    public string Sentence => Fault switch
    {
        SearchFault.TooLong => $"The query is longer than {SearchQuery.LongestText} characters.",
        SearchFault.TooManyParts => $"The query has more than {SearchQuery.MostParts} words and filters.",
        SearchFault.NothingToFind => "The query needs at least one word, phrase or filter that articles should have.",
        SearchFault.UnknownOperator =>
            $"'{Operator}:' is not an operator{(Nearest is null ? "." : $"; did you mean '{Nearest}:'?")} There are {AllOperators}. Put the words in quotation marks to search for them as they stand.",
        SearchFault.NoValue => $"'{Operator}:' needs a value right behind its colon.",
        SearchFault.UnknownValue => $"'{Operator}:' does not know '{Value}'{(Nearest is null ? "." : $"; did you mean '{Nearest}'?")}",
        _ => $"'{Operator}:{Value}' must be a day, a month or a year, such as 2026-03-01, 2026-03 or 2026.",
    };

    private static string AllOperators => string.Join(", ", SearchQueryParser.Operators.Select(name => name + ":"));
}

/// <summary>Either a query or what is wrong with it.</summary>
public sealed record SearchQueryReading(SearchQuery? Query, SearchQueryError? Error);
