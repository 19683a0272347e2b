using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>Scripts and style of widgets, kept for ever: /embed/v1/{name}.{mark}.js.</summary>
public sealed class ServeWidgetAsset(WidgetAssets assets, SitePages pages, PublishOptions options)
{
    [Function(nameof(ServeWidgetAsset))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "embed/v1/{name:regex(" + WidgetAssets.RoutePattern + ")}")] HttpRequest request,
        string name, CancellationToken cancellationToken) =>
        new DocumentResult(
            await assets.FindAsync(name, cancellationToken) ?? await pages.NotFoundAsync(PublishRequest.From(request, options)));
}
