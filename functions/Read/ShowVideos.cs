using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The newest articles with video: /{lang}/videos.</summary>
public sealed class ShowVideos(GalleryPages pages, PublishOptions options)
{
    [Function(nameof(ShowVideos))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/videos")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.VideosAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
