using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Translate;

namespace Aggregator.Publish.Api;

/// <summary>A page of articles. <paramref name="Fields"/>: those wanted of each, null for all.</summary>
public sealed record ArticleAnswer(IReadOnlyList<ApiArticle> Articles, string? NextCursor, IReadOnlySet<string>? Fields);

/// <summary>API v1: lists of articles and single ones.</summary>
public sealed class ArticleApi(ArticleList list, ArticleReader reader, TranslationStore translations, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>A page of articles.</summary>
    public static JsonShape<ArticleAnswer> List { get; } = new("ArticleList",
        JsonField.Objects<ArticleAnswer, ApiArticle>("articles", "Newest release first.", ArticleJson.Article, answer => answer.Articles, answer => answer.Fields),
        JsonField.TextOrNull<ArticleAnswer>("nextCursor", "Leads to the next, older page; null at the end.", JsonSchema.Text, answer => answer.NextCursor));

    /// <summary>/api/v1/articles; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.ApiParameters, catalogue);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var page = await list.ReadAsync(query, token);
            var next = page.Next?.Encode();
            var answer = new ArticleAnswer([.. page.Articles.Select(card => new ApiArticle(card, request.BaseUrl))], next, query.Fields);
            return ApiAnswer.Of(
                List, answer, page.Articles.Count == 0 ? null : page.Articles.Max(card => card.LastChange), next is null ? null : ApiAnswer.At(request, next));
        }, cancellationToken);

    /// <summary>/api/v1/articles/{id}; a problem with status 404 for one that is not there or not released yet, 410 or 451 for one that was withdrawn.</summary>
    public Task<RenderedDocument> ArticleAsync(PublishRequest request, string id, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.TranslationParameters, catalogue);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            if (await reader.FindAsync(id, token) is not { } article)
                return (await MissingAsync(id, token)).ToDocument(request.BaseUrl);
            var shown = await InLanguageAsync(article, query, token);
            var all = await translations.AllAsync(id, article.Card.Version, token);
            return ApiAnswer.Of(ArticleJson.WholeArticle, new ApiArticle(shown.Card, request.BaseUrl, shown) { Translations = all }, LastChange(shown, all));
        }, cancellationToken);

    // The original where there is no translation of the kind that is asked for.
    private async Task<ArticleView> InLanguageAsync(ArticleView article, ArticleQuery query, CancellationToken cancellationToken)
    {
        if (query.Translated == TranslationChoice.None || query.Language is not { } language || TranslationOptions.AreSame(article.Card.Language, language))
            return article;
        var translated = article.In(await translations.FindAsync(article.Card.Id, article.Card.Version, language, cancellationToken));
        return query.Translated == TranslationChoice.Reviewed && translated.Card.Translation?.All != ReviewExtent.Whole ? article : translated;
    }

    private static DateTimeOffset LastChange(ArticleView shown, IReadOnlyList<ArticleTranslation> all) =>
        all.SelectMany(one => new[] { one.CheckedAt, one.LastReview?.At }).OfType<DateTimeOffset>().Append(shown.Card.LastChange).Max();

    private async Task<Problem> MissingAsync(string id, CancellationToken cancellationToken) =>
        await reader.FindWithdrawalAsync(id, cancellationToken) is { } notice
            ? Problem.Withdrawn(
                $"{UiTexts.Of(InterfaceLanguages.English).Changes.Of(notice.Reason)}{(notice.Note is { } note ? " " + note : "")} Withdrawn at {Rfc3339.Format(notice.At)}; remove your copies.",
                notice.Kind == WithdrawalKind.ByLaw)
            : Problem.NotFound("There is no article with this id, or it is not released yet.");
}
