using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>A copy for word processors: /{lang}/a/{id}/republish/article.docx.</summary>
public sealed class ServeWord(CopyPages pages, PublishOptions options)
{
    [Function(nameof(ServeWord))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/a/{id}/republish/article.docx")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.WordAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
