using System.Globalization;
using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Store;

namespace Aggregator.Publish.Api;

/// <summary>A change for the API.</summary>
public sealed record ApiChange(Change Change, string BaseUrl);

/// <summary>A page of the change stream.</summary>
public sealed record ChangeAnswer(IReadOnlyList<ApiChange> Changes, string NextCursor, bool HasMore);

/// <summary>API v1: the stream of everything that was created, updated or withdrawn; what mirrors follow.</summary>
public sealed class ChangeApi(ChangeStream stream, ResponseCache cache, TimeProvider clock)
{
    private const int LargestLimit = 1000;

    // Where somebody begins who says nothing.
    private static readonly TimeSpan DefaultStart = TimeSpan.FromDays(1);

    /// <summary>A page of the change stream.</summary>
    public static JsonShape<ChangeAnswer> List { get; } = new("ChangeList",
        JsonField.Objects<ChangeAnswer, ApiChange>("changes", "Oldest first; each at least once.", new JsonShape<ApiChange>("Change",
            JsonField.Text<ApiChange>("kind", "What happened.", JsonSchema.OneOf(ArticleJson.Names<ChangeKind>()),
                one => one.Change.Kind.ToString().ToLowerInvariant()),
            JsonField.Text<ApiChange>("articleId", "To which article.", JsonSchema.ArticleId, one => one.Change.ArticleId),
            JsonField.Number<ApiChange>("version", "The version that it has since.", one => one.Change.Version),
            JsonField.Time<ApiChange>("at", "When it was stored.", one => one.Change.At),
            JsonField.Text<ApiChange>("article", "Where it can be read; 410, or 451, once it is withdrawn.", JsonSchema.Url,
                one => one.BaseUrl + SiteLinks.ApiArticle(one.Change.ArticleId))), answer => answer.Changes),
        JsonField.Text<ChangeAnswer>("nextCursor", "Where to go on, now or later; never null.", JsonSchema.Text, answer => answer.NextCursor),
        JsonField.Flag<ChangeAnswer>("hasMore", "Whether there are more already.", answer => answer.HasMore));

    /// <summary>What it takes.</summary>
    public static IReadOnlyList<QueryParameter<ChangeQuery>> Parameters { get; } =
    [
        new("cursor", "The nextCursor of an earlier answer. Whoever follows it misses nothing, and may see a change twice.", JsonSchema.Text,
            (query, value) => ChangeCursor.TryDecode(value, out var cursor) ? query with { Cursor = cursor } : null,
            _ => "'cursor' must be a nextCursor that an earlier answer gave."),
        new("since", "Where to begin without a cursor; a day ago when it is left out.", JsonSchema.Text with { Format = "date-time" },
            (query, value) => Rfc3339.TryParse(value, out var since) && since.Year is >= 2000 and < 9999 ? query with { Since = since } : null,
            _ => "'since' must be a time such as 2026-03-01T00:00:00Z or a day such as 2026-03-01, not before the year 2000."),
        new("limit", "How many changes.", JsonSchema.Number with { Least = 1, Most = LargestLimit, Default = ChangeQuery.DefaultLimit },
            (query, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit
                ? query with { Limit = limit } : null,
            _ => $"'limit' must be a number from 1 to {LargestLimit}."),
    ];

    /// <summary>/api/v1/changes; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = QueryReader.Read(request.Query, new ChangeQuery(), Parameters);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var from = query.Cursor ?? ChangeCursor.At(query.Since ?? clock.GetUtcNow() - DefaultStart);
            var page = await stream.ReadAsync(from, query.Limit, token);
            var next = page.Next.Encode();
            var answer = new ChangeAnswer([.. page.Changes.Select(change => new ApiChange(change, request.BaseUrl))], next, page.More);
            return ApiAnswer.Of(List, answer, next: page.More ? ApiAnswer.At(request, next) : null);
        }, cancellationToken);

    /// <summary>What the stream is asked.</summary>
    public sealed record ChangeQuery
    {
        public const int DefaultLimit = 100;

        public ChangeCursor? Cursor { get; init; }

        public DateTimeOffset? Since { get; init; }

        public int Limit { get; init; } = DefaultLimit;
    }
}
