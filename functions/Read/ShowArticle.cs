using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>One article: /{lang}/a/{id}/{slug}.</summary>
public sealed class ShowArticle(ArticlePages pages, PublishOptions options)
{
    [Function(nameof(ShowArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/a/{id}/{slug:regex(^(?!(republish|translation)$).*$)?}")] HttpRequest request, string lang, string id, string? slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ArticleAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, slug, cancellationToken));
}
