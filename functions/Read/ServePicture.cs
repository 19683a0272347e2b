using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Our copy of an article's first picture, where it may be shown: /i/{id}.</summary>
public sealed class ServePicture(PictureReader pictures, SitePages pages, PublishOptions options)
{
    [Function(nameof(ServePicture))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "i/{id}")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(
            await pictures.FindAsync(id, cancellationToken) ?? await pages.NotFoundAsync(PublishRequest.From(request, options)));
}
