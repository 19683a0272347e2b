using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The newest pictures that may be shown: /{lang}/pictures.</summary>
public sealed class ShowPictures(GalleryPages pages, PublishOptions options)
{
    [Function(nameof(ShowPictures))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/pictures")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PicturesAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
