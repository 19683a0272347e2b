using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>A widget as a page for frames of other sites: /embed/v1/frame.</summary>
public sealed class ShowWidget(WidgetFrames frames, PublishOptions options)
{
    [Function(nameof(ShowWidget))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "embed/v1/frame")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await frames.ShowAsync(PublishRequest.From(request, options), HttpMethods.IsGet(request.Method), cancellationToken));
}
