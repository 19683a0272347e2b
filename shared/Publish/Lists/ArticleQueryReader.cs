using System.Globalization;
using Aggregator.Articles;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
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
    public static IReadOnlyList<string> FeedParameters { get; } = ["lang", "translated", "original", "topic", "place", "source", "type", "after"];

    /// <summary>What the API takes.</summary>
    public static IReadOnlyList<string> ApiParameters { get; } =
    [
        "lang", "translated", "original", "topic", "place", "source", "sourceType", "type", "since", "until", "modifiedSince", "republishable", "fields", "limit", "cursor",
    ];

    /// <summary>What one article takes.</summary>
    public static IReadOnlyList<string> TranslationParameters { get; } = ["lang", "translated"];

    /// <summary>Reads <paramref name="parameters"/>, of which only the <paramref name="allowed"/> ones may occur.</summary>
    /// <param name="parameters">As sent.</param>
    /// <param name="allowed">Names of parameters.</param>
    /// <param name="catalogue">Knows places and sources.</param>
    /// <param name="language">The language that the address itself says; null where it says none.</param>
    public static QueryReading Read(IQueryCollection parameters, IReadOnlyList<string> allowed, Catalogue catalogue, InterfaceLanguage? language = null)
    {
        var reading = QueryReader.Read(parameters, new ArticleQuery { Language = language?.Tag }, Declared(allowed, catalogue));
        return reading.Query is { } query && Contradiction(query) is { } wrong ? new(null, Problem.Parameters([wrong])) : new(reading.Query, reading.Problem);
    }

    /// <summary>What is wrong with parameters that are right one by one; null when nothing is.</summary>
    public static InvalidParameter? Contradiction(ArticleQuery query) => query switch
    {
        { Translated: TranslationChoice.None } => null,
        { OnlyOriginals: true } => new("original", "'original' asks for originals only; leave 'translated' out."),
        { Language: null } => new("translated", "'translated' needs 'lang': the language that is to be read."),
        { Language: { } tag } when InterfaceLanguages.Find(tag) is null => new(
            "translated", $"There are translations into {string.Join(", ", InterfaceLanguages.All.Select(one => one.Tag))} only."),
        _ => null,
    };

    /// <summary>The declarations of parameters by name, in the order asked.</summary>
    public static IReadOnlyList<QueryParameter<ArticleQuery>> Declared(IReadOnlyList<string> names, Catalogue catalogue)
    {
        var all = All(catalogue).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        return [.. names.Select(name => all[name])];
    }

    private static IEnumerable<QueryParameter<ArticleQuery>> All(Catalogue catalogue) =>
        [.. Filters(catalogue), .. Times(), .. Paging()];

    private static IEnumerable<QueryParameter<ArticleQuery>> Filters(Catalogue catalogue)
    {
        yield return new("lang", "Only articles in this language (BCP 47).", JsonSchema.Text,
            (query, value) => LanguageTag.Canonical(value) is { } tag ? query with { Language = tag } : null,
            _ => "'lang' must be a language tag such as en or zh-Hans.");
        yield return new(TranslationChoices.Parameter, "With 'lang': whether articles in other languages come too, in an engine's translation or only in a reviewed one.",
            JsonSchema.OneOf(TranslationChoices.Names),
            (query, value) => TranslationChoices.Find(value) is { } choice ? query with { Translated = choice } : null,
            value => QueryReader.NoSuch("choice of translations", value, TranslationChoices.Names));
        yield return new(TranslationChoices.OriginalParameter, "true: only articles in the outlets' own words, as without 'translated'.", JsonSchema.OneOf(["true", "false"]),
            (query, value) => value is "true" or "false" ? query with { OnlyOriginals = value == "true" } : null,
            _ => "'original' must be true or false.");
        yield return new("topic", "Only articles on this topic.", JsonSchema.OneOf(TopicNames.All),
            (query, value) => TopicNames.Exists(value) ? query with { Topic = value } : null,
            value => QueryReader.NoSuch("topic", value, TopicNames.All));
        yield return new("place", "Only articles about this province or unit, old or new (slug).", JsonSchema.Text,
            (query, value) => catalogue.FindPlace(value) is not null ? query with { Place = value } : null,
            value => QueryReader.NoSuch("place", value, catalogue.Places.Select(place => place.Slug)));
        yield return new("source", "Only articles of this source (id).", JsonSchema.Text,
            (query, value) => catalogue.FindSource(value) is not null ? query with { Source = value } : null,
            value => QueryReader.NoSuch("source", value, catalogue.Sources.Select(source => source.Id)));
        yield return new("sourceType", "Only articles of sources of this kind.", JsonSchema.OneOf(SourceKinds.Names),
            (query, value) => SourceKinds.Find(value) is { } kind ? query with { SourceKind = kind } : null,
            value => QueryReader.NoSuch("kind of source", value, SourceKinds.Names));
        yield return new("type", "Only articles of this medium.", JsonSchema.OneOf(ArticleJson.Names<ArticleType>()),
            (query, value) => TypeOf(value) is { } type ? query with { Type = type } : null,
            value => QueryReader.NoSuch("type", value, ArticleJson.Names<ArticleType>()));
        yield return new("republishable", "Only articles that others may, or may not, republish now.", JsonSchema.OneOf(["true", "false"]),
            (query, value) => value is "true" or "false" ? query with { Republishable = value == "true" } : null,
            _ => "'republishable' must be true or false.");
        yield return new("fields", "Only these fields of each article, separated by commas.", JsonSchema.Text,
            (query, value) => UnknownField(value) is null ? query with { Fields = value.Split(',').ToHashSet(StringComparer.Ordinal) } : null,
            value => QueryReader.NoSuch("field", UnknownField(value)!, FieldNames));
    }

    private static IEnumerable<QueryParameter<ArticleQuery>> Times()
    {
        yield return Moment("since", "Only articles released at or after this moment.", (query, time) => query with { Since = time });
        yield return Moment("until", "Only articles released before this moment.", (query, time) => query with { Until = time });
        yield return Moment("modifiedSince", "Only articles released or changed at or after this moment; to follow changes, see /api/v1/changes.",
            (query, time) => query with { ModifiedSince = time });
    }

    private static IEnumerable<QueryParameter<ArticleQuery>> Paging()
    {
        yield return new("limit", "How many articles; a page may be shorter and still have a next one.",
            JsonSchema.Number with { Least = 1, Most = ArticleQuery.LargestLimit, Default = ArticleQuery.DefaultLimit },
            (query, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                && limit is >= 1 and <= ArticleQuery.LargestLimit ? query with { Limit = limit } : null,
            _ => $"'limit' must be a number from 1 to {ArticleQuery.LargestLimit}.");
        yield return new("cursor", "The nextCursor of an earlier answer.", JsonSchema.Text,
            (query, value) => TimelineCursor.TryDecode(value, out var cursor) ? query with { Cursor = cursor } : null,
            _ => "'cursor' must be a nextCursor that an earlier answer gave.");
        yield return new("after", "Where an older page of the feed begins; from its link to the next page.", JsonSchema.Text,
            (query, value) => TimelineCursor.TryDecode(value, out var cursor) ? query with { Cursor = cursor } : null,
            _ => "'after' must come from the feed's own link to its next page.");
    }

    private static QueryParameter<ArticleQuery> Moment(string name, string about, Func<ArticleQuery, DateTimeOffset, ArticleQuery> with) => new(
        name, about, JsonSchema.Text with { Format = "date-time" },
        (query, value) => Rfc3339.TryParse(value, out var time) && time.Year is > 1 and < 9999 ? with(query, time) : null,
        _ => $"'{name}' must be a time such as 2026-03-01T00:00:00Z or a day such as 2026-03-01.");

    private static IEnumerable<string> FieldNames => ArticleJson.WholeArticle.Fields.Select(one => one.Name);

    private static string? UnknownField(string value) => value.Split(',', 40).FirstOrDefault(name => !FieldNames.Contains(name, StringComparer.Ordinal));

    private static ArticleType? TypeOf(string value) =>
        ArticleJson.Names<ArticleType>().Contains(value, StringComparer.Ordinal) ? Enum.Parse<ArticleType>(value, ignoreCase: true) : null;
}
