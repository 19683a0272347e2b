using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>A page of articles. <paramref name="Fields"/>: those wanted of each, null for all.</summary>
public sealed record ArticleAnswer(IReadOnlyList<ApiArticle> Articles, string? NextCursor, IReadOnlySet<string>? Fields);

/// <summary>API v1: lists of articles and single ones.</summary>
public sealed class ArticleApi(ArticleList list, ArticleReader reader, Catalogue catalogue, ResponseCache cache)
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
            if (QueryReader.RefuseAll(request.Query) is { } problem)
                return problem.ToDocument(request.BaseUrl);
            return await reader.FindAsync(id, token) is { } article
                ? ApiAnswer.Of(ArticleJson.WholeArticle, new ApiArticle(article.Card, request.BaseUrl, article), article.Card.LastChange)
                : (await MissingAsync(id, token)).ToDocument(request.BaseUrl);
        }, cancellationToken);

    private async Task<Problem> MissingAsync(string id, CancellationToken cancellationToken) =>
        await reader.FindWithdrawalAsync(id, cancellationToken) is { } notice
            ? Problem.Withdrawn(
                $"{UiTexts.Of(InterfaceLanguages.English).Changes.Of(notice.Reason)}{(notice.Note is { } note ? " " + note : "")} Withdrawn at {Rfc3339.Format(notice.At)}; remove your copies.",
                notice.Kind == WithdrawalKind.ByLaw)
            : Problem.NotFound("There is no article with this id, or it is not released yet.");
}
