using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The name that other portals use: /{lang}/gallery leads to the pictures.</summary>
public sealed class LeadToPictures
{
    [Function(nameof(LeadToPictures))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/gallery")] HttpRequest request, string lang) =>
        new DocumentResult(
            PageComposer.Redirect(301, SiteLinks.Pictures(ReadRoutes.Parse(lang)), RenderedDocument.ShortLived));
}
