using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The newest articles of one topic: /{lang}/topic/{slug}.</summary>
public sealed class ShowTopic(ListPages pages, PublishOptions options)
{
    [Function(nameof(ShowTopic))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/topic/{slug}")] HttpRequest request, string lang, string slug,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.TopicAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), slug, cancellationToken));
}
