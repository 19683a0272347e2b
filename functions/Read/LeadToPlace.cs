using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The name that other portals use: /{lang}/province/{slug} leads to the place.</summary>
public sealed class LeadToPlace
{
    [Function(nameof(LeadToPlace))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/province/{slug}")] HttpRequest request, string lang, string slug) =>
        new DocumentResult(
            PageComposer.Redirect(301, SiteLinks.Place(ReadRoutes.Parse(lang), slug), RenderedDocument.ShortLived));
}
