using System.Globalization;
using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Api;

/// <summary>A withdrawal for the API.</summary>
public sealed record ApiRevocation(Withdrawal Withdrawal, string BaseUrl);

/// <summary>A page of withdrawals.</summary>
public sealed record RevocationAnswer(IReadOnlyList<ApiRevocation> Revocations, string? NextCursor);

/// <summary>API v1: the list of what was withdrawn, for everybody who keeps copies to compare them with.</summary>
public sealed class RevocationApi(Withdrawals withdrawals, ResponseCache cache, TimeProvider clock)
{
    private const int LargestLimit = 1000;

    private static readonly TimeSpan DefaultStart = TimeSpan.FromDays(30);

    /// <summary>One withdrawal; packages write the same.</summary>
    public static JsonShape<ApiRevocation> Revocation { get; } = new("Revocation",
        JsonField.Text<ApiRevocation>("articleId", "Which article.", JsonSchema.ArticleId, one => one.Withdrawal.ArticleId),
        JsonField.Number<ApiRevocation>("version", "The version that says so.", one => one.Withdrawal.Version),
        JsonField.Time<ApiRevocation>("withdrawnAt", "Since when.", one => one.Withdrawal.At),
        JsonField.Text<ApiRevocation>("reason", "The class of reason.", JsonSchema.OneOf(ReasonNames.All), one => ReasonNames.Of(one.Withdrawal.Reason)),
        JsonField.Text<ApiRevocation>("reasonText", "The reason in English.", JsonSchema.Text,
            one => UiTexts.Of(InterfaceLanguages.English).Changes.Of(one.Withdrawal.Reason)),
        JsonField.OptionalText<ApiRevocation>("note", "A sentence of the operator.", JsonSchema.Text, one => OutputText.CleanOrNull(one.Withdrawal.Note)),
        JsonField.Number<ApiRevocation>("status", "What its address answers: 410, or 451 for legal reasons.", one => one.Withdrawal.Reason == WithdrawalReason.Law ? 451 : 410),
        JsonField.Text<ApiRevocation>("sourceId", "Of which outlet.", JsonSchema.Text, one => one.Withdrawal.SourceId),
        JsonField.Text<ApiRevocation>("language", "BCP 47.", JsonSchema.Text, one => one.Withdrawal.Language),
        JsonField.Text<ApiRevocation>("url", "Our page of it, which says why.", JsonSchema.Url,
            one => one.BaseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(one.Withdrawal.Language), one.Withdrawal.ArticleId, "")));

    /// <summary>A page of withdrawals.</summary>
    public static JsonShape<RevocationAnswer> List { get; } = new("RevocationList",
        JsonField.Objects<RevocationAnswer, ApiRevocation>("revocations", "Newest first.", Revocation, answer => answer.Revocations),
        JsonField.TextOrNull<RevocationAnswer>("nextCursor", "Leads to the next, older page; null at the end.", JsonSchema.Text, answer => answer.NextCursor));

    /// <summary>What it takes.</summary>
    public static IReadOnlyList<QueryParameter<RevocationQuery>> Parameters { get; } =
    [
        new("since", "Withdrawn since then; 30 days ago when it is left out.", JsonSchema.Text with { Format = "date-time" },
            (query, value) => Rfc3339.TryParse(value, out var since) && since.Year is >= 2000 and < 9999 ? query with { Since = since } : null,
            _ => "'since' must be a time such as 2026-03-01T00:00:00Z or a day such as 2026-03-01, not before the year 2000."),
        new("cursor", "The nextCursor of an earlier answer.", JsonSchema.Text,
            (query, value) => TimelineCursor.TryDecode(value, out var cursor) ? query with { Cursor = cursor } : null,
            _ => "'cursor' must be a nextCursor that an earlier answer gave."),
        new("limit", "How many.", JsonSchema.Number with { Least = 1, Most = LargestLimit, Default = RevocationQuery.DefaultLimit },
            (query, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit
                ? query with { Limit = limit } : null,
            _ => $"'limit' must be a number from 1 to {LargestLimit}."),
    ];

    /// <summary>/api/v1/revocations; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = QueryReader.Read(request.Query, new RevocationQuery(), Parameters);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var (found, left) = await withdrawals.PageAsync(query.Cursor, query.Since ?? clock.GetUtcNow() - DefaultStart, query.Limit, token);
            var next = left?.Encode();
            var answer = new RevocationAnswer([.. found.Select(one => new ApiRevocation(one, request.BaseUrl))], next);
            return ApiAnswer.Of(List, answer, found.Count == 0 ? null : found[0].At, next is null ? null : ApiAnswer.At(request, next));
        }, cancellationToken);

    /// <summary>What the list is asked.</summary>
    public sealed record RevocationQuery
    {
        public const int DefaultLimit = 100;

        public DateTimeOffset? Since { get; init; }

        public TimelineCursor? Cursor { get; init; }

        public int Limit { get; init; } = DefaultLimit;
    }
}
