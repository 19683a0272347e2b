using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>All reports of one event: /{lang}/story/{id}.</summary>
public sealed class ShowStory(StoryPages pages, PublishOptions options)
{
    [Function(nameof(ShowStory))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/story/{id}")] HttpRequest request, string lang, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.StoryAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), id, cancellationToken));
}
