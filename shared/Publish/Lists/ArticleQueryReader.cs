using System.Globalization;
using Aggregator.Publish.Http;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Lists;

/// <summary>Either a query or what is wrong with it.</summary>
public sealed record QueryReading(ArticleQuery? Query, Problem? Problem);

/// <summary>Turns query parameters into a query; everything that is wrong is reported at once, by name.</summary>
public static class ArticleQueryReader
{
    /// <summary>What feeds take.</summary>
    public static IReadOnlyList<string> FeedParameters { get; } = ["lang", "topic", "place", "source"];

    /// <summary>What the API takes.</summary>
    public static IReadOnlyList<string> ApiParameters { get; } = [.. FeedParameters, "since", "limit", "cursor"];

    /// <summary>Reads <paramref name="parameters"/>, of which only the <paramref name="allowed"/> ones may occur.</summary>
    public static QueryReading Read(IQueryCollection parameters, IReadOnlyList<string> allowed, Catalogue catalogue)
    {
        var wrong = new List<InvalidParameter>();
        var query = new ArticleQuery();
        foreach (var (name, values) in parameters)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
                wrong.Add(Unknown(name, allowed));
            else if (values is not [{ Length: > 0 } value])
                wrong.Add(new(name, $"'{name}' must be given once, with a value."));
            else if (With(query, name, value, catalogue) is { } read)
                query = read;
            else
                wrong.Add(new(name, Expectation(name, value, catalogue)));
        }
        return wrong.Count == 0 ? new(query, null) : new(null, Problem.Parameters(wrong));
    }

    // Null when the value is malformed.
    private static ArticleQuery? With(ArticleQuery query, string name, string value, Catalogue catalogue) => name switch
    {
        "lang" => LanguageTag.Canonical(value) is { } tag ? query with { Language = tag } : null,
        "topic" => TopicNames.Exists(value) ? query with { Topic = value } : null,
        "place" => catalogue.FindPlace(value) is not null ? query with { Place = value } : null,
        "source" => catalogue.FindSource(value) is not null ? query with { Source = value } : null,
        "since" => Rfc3339.TryParse(value, out var since) ? query with { Since = since } : null,
        "limit" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= ArticleQuery.LargestLimit ? query with { Limit = limit } : null,
        "cursor" => TimelineCursor.TryDecode(value, out var cursor) ? query with { Cursor = cursor } : null,
        _ => throw new InvalidOperationException($"No one reads the parameter {name}."),
    };

    private static string Expectation(string name, string value, Catalogue catalogue) => name switch
    {
        "lang" => "'lang' must be a language tag such as en or zh-Hans.",
        "topic" => NoSuch("topic", value, TopicNames.All),
        "place" => NoSuch("place", value, catalogue.Places.Select(place => place.Slug)),
        "source" => NoSuch("source", value, catalogue.Sources.Select(source => source.Id)),
        "since" => "'since' must be a time such as 2026-03-01T00:00:00Z or a day such as 2026-03-01.",
        "limit" => $"'limit' must be a number from 1 to {ArticleQuery.LargestLimit}.",
        _ => "'cursor' must be a nextCursor that an earlier answer gave.",
    };

    private static InvalidParameter Unknown(string name, IReadOnlyList<string> allowed)
    {
        var shown = Shown(name);
        return new(shown, NearestName.To(name, allowed) is { } nearest
            ? $"'{shown}' is not a parameter; did you mean '{nearest}'?"
            : $"'{shown}' is not a parameter; there are {string.Join(", ", allowed)}.");
    }

    private static string NoSuch(string kind, string value, IEnumerable<string> known)
    {
        var nearest = NearestName.To(value, known);
        return $"'{Shown(value)}' is not a {kind}{(nearest is null ? "." : $"; did you mean '{nearest}'?")}";
    }

    private static string Shown(string text) => Views.OutputText.Shorten(Views.OutputText.Clean(text), 60);
}
