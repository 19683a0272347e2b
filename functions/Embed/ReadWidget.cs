using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>What the element &lt;aggregator-feed&gt; shows: /embed/v1/feed.json.</summary>
public sealed class ReadWidget(WidgetData data, PublishOptions options)
{
    [Function(nameof(ReadWidget))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "embed/v1/feed.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await data.ReadAsync(PublishRequest.From(request, options), HttpMethods.IsGet(request.Method), cancellationToken));
}
