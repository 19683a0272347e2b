using System.Text.Json.Serialization;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Limits;
using Aggregator.Publish.Lists;
using Aggregator.Translate;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Publish.Reviews;

/// <summary>What an editor sends: a part in better words, or without <paramref name="Text"/> that it is right as it is.</summary>
public sealed record ReviewOrder(string? Part, string? Text = null);

/// <summary>The parts of an article in a language.</summary>
public sealed record ReviewAnswer(string ArticleId, string Language, IReadOnlyList<TranslatedPart> Parts);

/// <summary>What readers reported.</summary>
public sealed record ReportAnswer(IReadOnlyList<TranslationError> Reports);

/// <summary>API v1: editors with a key correct and confirm translations, and settle what readers reported.</summary>
public sealed class ReviewApi(TranslationDesk desk, TranslationReports reports, ApiKeys keys, PublishOptions options)
{
    private const int MostBytes = 128 * 1024;
    private const int MostReports = 200;

    private static readonly JsonShape<TranslatedPart> Part = new("TranslatedPart",
        JsonField.Text<TranslatedPart>("part", "title, lead, or p1, p2 … of the text.", JsonSchema.Text, one => one.Part),
        JsonField.Text<TranslatedPart>("original", "As the outlet has it: plain text for title and lead, else sanitised HTML.", JsonSchema.Text, one => TranslationParts.Editable(one.Part, one.Original)!),
        JsonField.TextOrNull<TranslatedPart>("translated", "The same translated; null while there is nothing that may be shown.", JsonSchema.Text, one => TranslationParts.Editable(one.Part, one.Translated)),
        JsonField.TextOrNull<TranslatedPart>("reviewedBy", "Who wrote or confirmed it; null for an engine's words.", JsonSchema.Text, one => one.Review?.By),
        JsonField.TimeOrNull<TranslatedPart>("reviewedAt", "When.", one => one.Review?.At),
        JsonField.TextOrNull<TranslatedPart>("heldBack", "Why nothing may be shown.", JsonSchema.Text, one => one.HeldBack));

    public static JsonShape<ReviewAnswer> Answer { get; } = new("TranslationParts",
        JsonField.Text<ReviewAnswer>("articleId", "Which article.", JsonSchema.ArticleId, one => one.ArticleId),
        JsonField.Text<ReviewAnswer>("language", "Into which language (BCP 47).", JsonSchema.Text, one => one.Language),
        JsonField.Objects<ReviewAnswer, TranslatedPart>("parts", "In the article's order.", Part, one => one.Parts));

    public static JsonShape<ReviewOrder> Order { get; } = new("ReviewOrder",
        JsonField.Text<ReviewOrder>("part", "Which part.", JsonSchema.Text, one => one.Part ?? ""),
        JsonField.OptionalText<ReviewOrder>("text", "The better words; left out to confirm the part as it is.", JsonSchema.Text, one => one.Text));

    private static readonly JsonShape<TranslationError> Report = new("TranslationError",
        JsonField.Text<TranslationError>("id", "Of the report.", JsonSchema.Text, one => one.Id),
        JsonField.Text<TranslationError>("articleId", "In which article.", JsonSchema.ArticleId, one => one.ArticleId),
        JsonField.Number<TranslationError>("version", "Which version of it.", one => one.Version),
        JsonField.Text<TranslationError>("language", "Of the translation.", JsonSchema.Text, one => one.Language),
        JsonField.Text<TranslationError>("part", "Which part; empty for the whole.", JsonSchema.Text, one => one.Part),
        JsonField.Text<TranslationError>("text", "In the reader's words: plain text.", JsonSchema.Text, one => one.Text),
        JsonField.Time<TranslationError>("at", "When.", one => one.At));

    public static JsonShape<ReportAnswer> Reports { get; } = new("TranslationErrors",
        JsonField.Objects<ReportAnswer, TranslationError>("reports", "Newest first.", Report, one => one.Reports));

    /// <summary>GET /api/v1/articles/{id}/translations/{language}</summary>
    public Task<RenderedDocument> PartsAsync(HttpRequest http, string id, string language, CancellationToken cancellationToken) =>
        AsEditorAsync(http, async (_, baseUrl) => await AnswerAsync(id, language, baseUrl, cancellationToken), cancellationToken);

    /// <summary>POST /api/v1/articles/{id}/translations/{language}: all parts as they are now, or a problem with status 400, 401, 403, 404 or 413.</summary>
    public Task<RenderedDocument> ReviewAsync(HttpRequest http, string id, string language, CancellationToken cancellationToken) =>
        AsEditorAsync(http, async (editor, baseUrl) =>
        {
            var (order, problem) = await RequestBody.ReadJsonAsync(http, ReviewOrderJson.Default.ReviewOrder, MostBytes, cancellationToken);
            if (problem is not null)
                return problem.ToDocument(baseUrl);
            var outcome = await desk.ReviewAsync(id, language, order!.Part ?? "", order.Text, editor.Name, cancellationToken);
            return outcome switch
            {
                ReviewOutcome.Recorded => await AnswerAsync(id, language, baseUrl, cancellationToken),
                ReviewOutcome.NoSuchPart => Problem.Body("'part' must be one of the parts that GET lists.").ToDocument(baseUrl),
                ReviewOutcome.BadText => Problem.Body("'text' is empty, too long or more than a paragraph; without it, there must be a translation to confirm.").ToDocument(baseUrl),
                _ => NotFound(baseUrl),
            };
        }, cancellationToken);

    /// <summary>GET /api/v1/translations/reports</summary>
    public Task<RenderedDocument> ReportsAsync(HttpRequest http, CancellationToken cancellationToken) =>
        AsEditorAsync(http, async (_, _) => ApiAnswer.Done(Reports, new ReportAnswer(await reports.ListAsync(MostReports, cancellationToken))), cancellationToken);

    /// <summary>DELETE /api/v1/translations/reports/{id}: it is settled; 204, or 404.</summary>
    public Task<RenderedDocument> SettleAsync(HttpRequest http, string id, CancellationToken cancellationToken) =>
        AsEditorAsync(http, async (_, baseUrl) => await reports.SettleAsync(id, cancellationToken)
            ? new RenderedDocument(ApiAnswer.JsonType, []) { Status = StatusCodes.Status204NoContent, CacheControl = RenderedDocument.NotStored }
            : Problem.NotFound("There is no report with this id.").ToDocument(baseUrl), cancellationToken);

    private async Task<RenderedDocument> AnswerAsync(string id, string language, string baseUrl, CancellationToken cancellationToken) =>
        await desk.PartsAsync(id, language, cancellationToken) is { Count: > 0 } parts
            ? ApiAnswer.Done(Answer, new ReviewAnswer(id, InterfaceLanguages.Find(language)!.Tag, parts))
            : NotFound(baseUrl);

    private async Task<RenderedDocument> AsEditorAsync(HttpRequest http, Func<ApiKey, string, Task<RenderedDocument>> act, CancellationToken cancellationToken)
    {
        var request = PublishRequest.From(http, options);
        if (QueryReader.RefuseAll(http.Query) is { } problem)
            return problem.ToDocument(request.BaseUrl);
        var text = http.Headers[RateLimits.KeyHeader].ToString();
        if (text.Length == 0 || await keys.FindAsync(text, cancellationToken) is not { } key)
            return Problem.Key($"Translations are reviewed with a key: send yours in {RateLimits.KeyHeader}. Operators give keys out.").ToDocument(request.BaseUrl);
        return key.MayReview
            ? await act(key, request.BaseUrl)
            : (Problem.Key("This key may not review translations. Operators give out keys that may.") with { Status = StatusCodes.Status403Forbidden }).ToDocument(request.BaseUrl);
    }

    private static RenderedDocument NotFound(string baseUrl) =>
        Problem.NotFound("There is no article with this id, or nothing of it may be translated into this language.").ToDocument(baseUrl);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReviewOrder))]
internal sealed partial class ReviewOrderJson : JsonSerializerContext;
