using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Search;

namespace Aggregator.Publish.Pages;

/// <summary>The page of a search: the empty form, what is wrong with the query, or what was found.</summary>
public sealed record SearchModel
{
    /// <summary>As typed; empty before the first search.</summary>
    public required string Typed { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Null when the query can be answered, or is empty.</summary>
    public SearchQueryError? Error { get; init; }

    /// <summary>Null when nothing was searched for.</summary>
    public FoundPage? Found { get; init; }

    /// <summary>Whether this is the first page of the results.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The query as a parameter.</summary>
    public string Query => "?q=" + Uri.EscapeDataString(Typed);

    /// <summary>The first page of the same search in that order.</summary>
    public string PathIn(InterfaceLanguage language, SearchOrder order) =>
        SiteLinks.Search(language) + Query + (order == SearchOrder.Time ? "&order=time" : "");

    /// <summary>The next page.</summary>
    public string NextPath(InterfaceLanguage language) => $"{PathIn(language, Order)}&after={Found?.Next?.Encode()}";

    /// <summary>What is wrong with the query, in the language's words; each sentence by itself.</summary>
    public static IEnumerable<string> Explain(SearchQueryError error, SearchText text, InterfaceLanguage language)
    {
        var name = error.Operator + ":";
        var sentence = error.Fault switch
        {
            SearchFault.TooLong => text.Faults.TooLong,
            SearchFault.TooManyParts => text.Faults.TooManyParts,
            SearchFault.NothingToFind => text.Faults.NothingToFind,
            SearchFault.UnknownOperator => text.Faults.UnknownOperator,
            SearchFault.NoValue => text.Faults.NoValue,
            SearchFault.UnknownValue => text.Faults.UnknownValue,
            _ => text.Faults.NoDate,
        };
        yield return string.Format(language.Culture, sentence, name, error.Value);
        if (error.Nearest is { } nearest)
            yield return string.Format(
                language.Culture, text.Faults.DidYouMean, error.Fault == SearchFault.UnknownOperator ? nearest + ":" : $"{name}{nearest}");
    }
}
