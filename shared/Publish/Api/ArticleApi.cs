using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Api;

/// <summary>API v1: lists of articles and single ones.</summary>
public sealed class ArticleApi(ArticleList list, ArticleReader reader, Catalogue catalogue, ResponseCache cache)
{
    private const string JsonType = "application/json";

    /// <summary>/api/v1/articles; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ListAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.ApiParameters, catalogue);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            return Render(request, await list.ReadAsync(query, token));
        }, cancellationToken);

    /// <summary>/api/v1/articles/{id}; a problem with status 404 for one that is not there or not released yet.</summary>
    public Task<RenderedDocument> ArticleAsync(PublishRequest request, string id, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            if (ArticleQueryReader.Read(request.Query, [], catalogue).Problem is { } problem)
                return problem.ToDocument(request.BaseUrl);
            return await reader.FindAsync(id, token) is { } article
                ? Render(request, article)
                : Problem.NotFound("There is no article with this id, or it is not released yet.").ToDocument(request.BaseUrl);
        }, cancellationToken);

    private static RenderedDocument Render(PublishRequest request, ArticlePage page)
    {
        var next = page.Next?.Encode();
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("articles");
            foreach (var card in page.Articles)
                ArticleJson.WriteCard(json, card, request.BaseUrl);
            json.WriteEndArray();
            json.WriteString("nextCursor", next);
            json.WriteEndObject();
        });
        return new RenderedDocument(JsonType, body)
        {
            CrossOrigin = true,
            LastModified = LastChange(page.Articles),
            Headers = next is null ? [] : [new("Link", $"<{NextUrl(request, next)}>; rel=\"next\"")],
        };
    }

    private static RenderedDocument Render(PublishRequest request, ArticleView article) =>
        new(JsonType, JsonBody.Write(json => ArticleJson.WriteArticle(json, article, request.BaseUrl)))
        {
            CrossOrigin = true,
            LastModified = article.Card.LastChange,
        };

    private static DateTimeOffset? LastChange(IReadOnlyList<CardView> cards) => cards.Count == 0 ? null : cards.Max(card => card.LastChange);

    private static string NextUrl(PublishRequest request, string cursor)
    {
        var kept = request.Query.Where(parameter => parameter.Key != "cursor")
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        return $"{request.BaseUrl}{SiteLinks.ApiArticles}?{string.Join('&', kept.Append($"cursor={cursor}"))}";
    }
}
