namespace Aggregator.Publish.Languages;

public sealed record SearchText
{
    public required string Title { get; init; }

    /// <summary>Name of the site in the search field of a browser, at most 16 characters (OpenSearch 1.1).</summary>
    public required string ShortName { get; init; }

    public required string ResultsFor { get; init; }

    public required string Words { get; init; }

    public required string Button { get; init; }

    public required string Order { get; init; }

    public required string BestFirst { get; init; }

    public required string NewestFirst { get; init; }

    public required string More { get; init; }

    public required string Beginning { get; init; }

    public required string Feed { get; init; }

    public required string Empty { get; init; }

    public required string EmptyHint { get; init; }

    public required string Privacy { get; init; }

    public required SearchHelpText Help { get; init; }

    public required SearchFaultText Faults { get; init; }
}

/// <summary>What the operators do; the operators themselves are the same in all languages.</summary>
public sealed record SearchHelpText
{
    public required string Title { get; init; }

    public required string Words { get; init; }

    public required string Marks { get; init; }

    public required string Phrase { get; init; }

    public required string Without { get; init; }

    public required string Source { get; init; }

    public required string Place { get; init; }

    public required string Topic { get; init; }

    public required string Language { get; init; }

    public required string Dates { get; init; }
}

/// <summary>What is wrong with a query: <c>{0}</c> stands for the operator, <c>{1}</c> for its value.</summary>
public sealed record SearchFaultText
{
    public required string Title { get; init; }

    public required string TooLong { get; init; }

    public required string TooManyParts { get; init; }

    public required string NothingToFind { get; init; }

    public required string UnknownOperator { get; init; }

    public required string NoValue { get; init; }

    public required string UnknownValue { get; init; }

    public required string NoDate { get; init; }

    public required string DidYouMean { get; init; }
}
