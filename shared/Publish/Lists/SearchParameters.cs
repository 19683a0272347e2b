using System.Globalization;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Search;
using Aggregator.Sources;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Lists;

/// <summary>Either what is asked or what is wrong with it.</summary>
public sealed record SearchReading(SearchRequest? Request, Problem? Problem)
{
    /// <summary>Its language and translations are those in which what is found is to be read.</summary>
    public ArticleQuery Words { get; init; } = ArticleQuery.Everything;
}

/// <summary>A search as far as its parameters have been read.</summary>
public sealed record SearchDraft(SearchQuery? Query, SearchOrder Order, int Limit, string? Cursor)
{
    /// <summary>Only what it says of language and translations.</summary>
    public ArticleQuery Words { get; init; } = ArticleQuery.Everything;
}

/// <summary>Turns query parameters into a search; everything that is wrong is reported at once, by name.</summary>
public static class SearchParameters
{
    /// <summary>Those that say in which words to show what is found.</summary>
    public static IReadOnlyList<string> WordParameters { get; } = ["lang", TranslationChoices.Parameter, TranslationChoices.OriginalParameter];

    private static readonly InvalidParameter Missing = new("q", "'q' must say what to search for.");
    private static readonly InvalidParameter StrangeCursor = new("cursor", "'cursor' must be a nextCursor that an earlier answer to the same search gave.");

    /// <summary>Everything that can be asked of a search.</summary>
    public static IReadOnlyList<QueryParameter<SearchDraft>> All(Catalogue catalogue) =>
    [
        new("q", "Words, \"phrases\", -word, source:, place:, topic:, lang:, after:, before:.", JsonSchema.Text,
            (draft, value) => SearchQueryParser.Parse(value, catalogue).Query is { } query ? draft with { Query = query } : null,
            value => OutputText.Clean(SearchQueryParser.Parse(value, catalogue).Error!.Sentence))
        {
            IsNeeded = true,
        },
        new("order", "By how well they match and how new they are, or newest first.", JsonSchema.OneOf(["relevance", "time"]),
            (draft, value) => value switch
            {
                "relevance" => draft with { Order = SearchOrder.Relevance },
                "time" => draft with { Order = SearchOrder.Time },
                _ => null,
            },
            _ => "'order' must be relevance or time."),
        new("limit", "How many articles; a page may be shorter and still have a next one.",
            JsonSchema.Number with { Least = 1, Most = ArticleQuery.LargestLimit, Default = ArticleQuery.DefaultLimit },
            (draft, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                && limit is >= 1 and <= ArticleQuery.LargestLimit ? draft with { Limit = limit } : null,
            _ => $"'limit' must be a number from 1 to {ArticleQuery.LargestLimit}."),
        new("cursor", "The nextCursor of an earlier answer to the same search.", JsonSchema.Text,
            (draft, value) => SearchCursor.TryDecode(value, out _) ? draft with { Cursor = value } : null,
            _ => StrangeCursor.Reason),
        .. ArticleQueryReader.Declared(WordParameters, catalogue).Select(one => new QueryParameter<SearchDraft>(
            one.Name, AboutWords(one), one.Schema, (draft, value) => one.With(draft.Words, value) is { } words ? draft with { Words = words } : null, one.Expectation)),
    ];

    /// <summary>Reads <paramref name="parameters"/>, of which only the <paramref name="allowed"/> ones may occur.</summary>
    public static SearchReading Read(IQueryCollection parameters, IReadOnlyList<string> allowed, int limit, Catalogue catalogue)
    {
        var reading = QueryReader.Read(
            parameters, new SearchDraft(null, SearchOrder.Relevance, limit, null),
            [.. All(catalogue).Where(parameter => allowed.Contains(parameter.Name, StringComparer.Ordinal))]);
        if (reading.Problem is { } problem)
            return new(null, parameters.ContainsKey("q") ? problem : Problem.Parameters([.. problem.InvalidParameters, Missing]));
        if (reading.Query is not { Query: { } query } draft)
            return new(null, Problem.Parameters([Missing]));
        if (ArticleQueryReader.Contradiction(draft.Words) is { } wrong)
            return new(null, Problem.Parameters([wrong]));
        if (draft.Words is { Language: { } language, Translated: TranslationChoice.None })
            query = query.In(language);
        SearchCursor? cursor = draft.Cursor is { } text && SearchCursor.TryDecode(text, out var given) ? given : null;
        return cursor?.BelongsTo(query, draft.Order) == false
            ? new(null, Problem.Parameters([StrangeCursor]))
            : new(new SearchRequest(query, draft.Limit) { Order = draft.Order, Cursor = cursor }, null)
            {
                Words = draft.Words,
            };
    }

    private static string AboutWords(QueryParameter<ArticleQuery> parameter) =>
        parameter.Name == "lang" ? "Only articles in this language (BCP 47); with 'translated' all that are found, in its words where there is a translation." : parameter.About;
}
