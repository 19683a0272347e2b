using System.Globalization;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Search;
using Aggregator.Sources;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Lists;

/// <summary>Either what is asked or what is wrong with it.</summary>
public sealed record SearchReading(SearchRequest? Request, Problem? Problem);

/// <summary>Turns query parameters into a search; everything that is wrong is reported at once, by name.</summary>
public static class SearchParameters
{
    /// <summary>What feeds take.</summary>
    public static IReadOnlyList<string> Feed { get; } = ["q"];

    /// <summary>What the API takes.</summary>
    public static IReadOnlyList<string> Api { get; } = ["q", "order", "limit", "cursor"];

    /// <summary>Reads <paramref name="parameters"/>, of which only the <paramref name="allowed"/> ones may occur.</summary>
    public static SearchReading Read(IQueryCollection parameters, IReadOnlyList<string> allowed, int limit, Catalogue catalogue)
    {
        var wrong = parameters.Keys.Where(name => !allowed.Contains(name, StringComparer.Ordinal)).Select(name => Unknown(name, allowed)).ToList();
        wrong.AddRange(parameters
            .Where(parameter => allowed.Contains(parameter.Key, StringComparer.Ordinal) && parameter.Value is not [{ Length: > 0 }])
            .Select(parameter => new InvalidParameter(parameter.Key, $"'{parameter.Key}' must be given once, with a value.")));
        if (!parameters.ContainsKey("q"))
            wrong.Add(new("q", "'q' must say what to search for."));
        if (wrong.Count > 0)
            return new(null, Problem.Parameters(wrong));
        var reading = SearchQueryParser.Parse(parameters["q"].ToString(), catalogue);
        if (reading.Error is { } error)
            wrong.Add(new("q", OutputText.Clean(error.Sentence)));
        var order = Order(parameters["order"].ToString(), wrong);
        limit = Limit(parameters["limit"].ToString(), limit, wrong);
        var cursor = Cursor(parameters["cursor"].ToString(), reading.Query, order, wrong);
        return wrong.Count > 0
            ? new(null, Problem.Parameters(wrong))
            : new(new SearchRequest(reading.Query!, limit) { Order = order, Cursor = cursor }, null);
    }

    private static SearchOrder Order(string value, List<InvalidParameter> wrong)
    {
        if (value is not ("" or "relevance" or "time"))
            wrong.Add(new("order", "'order' must be relevance or time."));
        return value == "time" ? SearchOrder.Time : SearchOrder.Relevance;
    }

    private static int Limit(string value, int otherwise, List<InvalidParameter> wrong)
    {
        if (value.Length == 0)
            return otherwise;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > ArticleQuery.LargestLimit)
            wrong.Add(new("limit", $"'limit' must be a number from 1 to {ArticleQuery.LargestLimit}."));
        return limit;
    }

    private static SearchCursor? Cursor(string value, SearchQuery? query, SearchOrder order, List<InvalidParameter> wrong)
    {
        if (value.Length == 0 || query is null)
            return null;
        if (SearchCursor.TryDecode(value, out var cursor) && cursor.BelongsTo(query, order))
            return cursor;
        wrong.Add(new("cursor", "'cursor' must be a nextCursor that an earlier answer to the same search gave."));
        return null;
    }

    private static InvalidParameter Unknown(string name, IReadOnlyList<string> allowed)
    {
        var shown = OutputText.Shorten(OutputText.Clean(name), 60);
        return new(shown, NearestName.To(name, allowed) is { } nearest
            ? $"'{shown}' is not a parameter; did you mean '{nearest}'?"
            : $"'{shown}' is not a parameter; there are {string.Join(", ", allowed)}.");
    }
}
