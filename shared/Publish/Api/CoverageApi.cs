using System.Globalization;
using System.Text;
using Aggregator.Insight.Coverage;
using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>One number; null where it is about all of them, empty for articles without any.</summary>
public sealed record CoverageNumber(DateOnly? Day, string? Place, string? Language, string? Topic, int Articles);

/// <summary>Numbers of articles, with when the last day was counted.</summary>
public sealed record CoverageAnswer(DateOnly From, DateOnly To, DateTimeOffset? CountedAt, IReadOnlyList<CoverageNumber> Numbers);

/// <summary>API v1: articles by place × language × topic × day, as JSON and CSV.</summary>
public sealed class CoverageApi(CoverageStore store, Catalogue catalogue, ResponseCache cache, TimeProvider clock)
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";

    private const int MostDays = 92;
    private const int DefaultDays = 7;

    private static readonly string[] Dimensions = ["day", "place", "language", "topic"];

    public static JsonShape<CoverageAnswer> Answer { get; } = new("Coverage",
        JsonField.Text<CoverageAnswer>("from", "First day (Viet Nam).", JsonSchema.Day, one => Text(one.From)),
        JsonField.Text<CoverageAnswer>("to", "Last day.", JsonSchema.Day, one => Text(one.To)),
        JsonField.OptionalTime<CoverageAnswer>("countedAt", "When the newest of these numbers was counted.", one => one.CountedAt),
        JsonField.Objects<CoverageAnswer, CoverageNumber>("coverage", "Numbers above zero. An article with two topics counts for each of them.", new JsonShape<CoverageNumber>("CoverageNumber",
            JsonField.OptionalText<CoverageNumber>("day", "Of release.", JsonSchema.Day, one => one.Day is { } day ? Text(day) : null),
            JsonField.OptionalText<CoverageNumber>("place", "Slug; empty for articles about no place.", JsonSchema.Text, one => one.Place),
            JsonField.OptionalText<CoverageNumber>("language", "BCP 47.", JsonSchema.Text, one => one.Language),
            JsonField.OptionalText<CoverageNumber>("topic", "Slug; empty for articles without a topic.", JsonSchema.Text, one => one.Topic),
            JsonField.Number<CoverageNumber>("articles", "How many.", one => one.Articles)), one => one.Numbers));

    /// <summary>What it takes.</summary>
    public static IReadOnlyList<QueryParameter<CoverageQuery>> Parameters(Catalogue catalogue) =>
    [
        Day("from", "First day (Viet Nam); six days before the last one when it is left out.", (query, day) => query with { From = day }),
        Day("to", $"Last day; today, or the last that is allowed, when it is left out. At most {MostDays} days at once.", (query, day) => query with { To = day }),
        new("place", "Only this place.", JsonSchema.Text, (query, value) => catalogue.FindPlace(value) is not null ? query with { Place = value } : null,
            value => QueryReader.NoSuch("place", value, catalogue.Places.Select(place => place.Slug))),
        new("lang", "Only this language.", JsonSchema.Text, (query, value) => LanguageTag.Canonical(value) is { } tag ? query with { Language = tag } : null,
            _ => "'lang' must be a language tag such as en or zh-Hans."),
        new("topic", "Only this topic.", JsonSchema.OneOf(TopicNames.All), (query, value) => TopicNames.Exists(value) ? query with { Topic = value } : null,
            value => QueryReader.NoSuch("topic", value, TopicNames.All)),
        new("by", "What to tell apart, separated by commas: day, place, language, topic; all four when it is left out.", JsonSchema.Text,
            (query, value) => value.Split(',', 10) is var names && names.All(name => Dimensions.Contains(name, StringComparer.Ordinal))
                ? query with { By = names.ToHashSet(StringComparer.Ordinal) } : null,
            value => QueryReader.NoSuch("dimension", value.Split(',', 10).First(name => !Dimensions.Contains(name, StringComparer.Ordinal)), Dimensions)),
        new("format", "The form of the answer.", JsonSchema.OneOf(["json", "csv"]),
            (query, value) => value is "json" or "csv" ? query with { Csv = value == "csv" } : null, _ => "'format' must be json or csv."),
    ];

    /// <summary>/api/v1/stats/coverage; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ReadAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = QueryReader.Read(request.Query, new CoverageQuery(), Parameters(catalogue));
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var to = query.To ?? LastDay(query.From);
            var from = query.From ?? to.AddDays(1 - DefaultDays);
            if (to.DayNumber - from.DayNumber is < 0 or >= MostDays)
                return Problem.Parameters([new("from", $"'from' must not be after 'to', and at most {MostDays - 1} days before it.")]).ToDocument(request.BaseUrl);
            var answer = await AnswerAsync(query, from, to, token);
            return query.Csv
                ? new RenderedDocument(CsvType, Encoding.UTF8.GetBytes(Csv(answer, query))) { CrossOrigin = true, LastModified = answer.CountedAt }
                : ApiAnswer.Of(Answer, answer, answer.CountedAt);
        }, cancellationToken);

    // Today, or the last day that is allowed for an early beginning.
    private DateOnly LastDay(DateOnly? from)
    {
        var today = CoverageCounter.DayOf(clock.GetUtcNow());
        return from is { } first && first.AddDays(MostDays - 1) < today ? first.AddDays(MostDays - 1) : today;
    }

    private async Task<CoverageAnswer> AnswerAsync(CoverageQuery query, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<(DateOnly? Day, string? Place, string? Language, string? Topic), int>();
        DateTimeOffset? countedAt = null;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (await store.FindAsync(day, cancellationToken) is not { } counted)
                continue;
            countedAt = countedAt > counted.CountedAt ? countedAt : counted.CountedAt;
            foreach (var cell in counted.Cells.Where(query.Matches))
            {
                var key = (query.By.Contains("day") ? day : (DateOnly?)null, Shown("place", cell.Place), Shown("language", cell.Language), Shown("topic", cell.Topic));
                sums[key] = sums.GetValueOrDefault(key) + cell.Articles;
            }
        }
        return new CoverageAnswer(from, to, countedAt,
            [.. sums.Select(one => new CoverageNumber(one.Key.Day, one.Key.Place, one.Key.Language, one.Key.Topic, one.Value))]);

        string? Shown(string dimension, string value) => query.By.Contains(dimension) ? value : null;
    }

    private static string Csv(CoverageAnswer answer, CoverageQuery query)
    {
        var columns = Dimensions.Where(query.By.Contains).ToList();
        var csv = new StringBuilder().AppendJoin(',', columns.Append("articles")).Append("\r\n");
        // Slugs, tags and days need no quotes (RFC 4180).
        foreach (var one in answer.Numbers)
            csv.AppendJoin(',', columns.Select(column => column switch
            {
                "day" => Text(one.Day!.Value),
                "place" => one.Place,
                "language" => one.Language,
                _ => one.Topic,
            }).Append(one.Articles.ToString(CultureInfo.InvariantCulture))).Append("\r\n");
        return csv.ToString();
    }

    private static QueryParameter<CoverageQuery> Day(string name, string about, Func<CoverageQuery, DateOnly, CoverageQuery> with) => new(
        name, about, JsonSchema.Day,
        (query, value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1900 and < 9999 ? with(query, day) : null,
        _ => $"'{name}' must be a day such as 2026-03-01.");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the numbers are asked.</summary>
    public sealed record CoverageQuery
    {
        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public string? Place { get; init; }

        public string? Language { get; init; }

        public string? Topic { get; init; }

        public IReadOnlySet<string> By { get; init; } = Dimensions.ToHashSet(StringComparer.Ordinal);

        public bool Csv { get; init; }

        /// <summary>Whether the cell counts: of each dimension the value asked for, one by one, or all together.</summary>
        public bool Matches(CoverageCell cell) =>
            Matches("place", Place, cell.Place) && Matches("language", Language, cell.Language) && Matches("topic", Topic, cell.Topic);

        private bool Matches(string dimension, string? wanted, string value) =>
            wanted is not null ? string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase) : By.Contains(dimension) == (value != CoverageCell.Any);
    }
}
