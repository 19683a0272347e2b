using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>How often widgets of a key were loaded: /widgets/stats?key=…</summary>
public sealed class ShowWidgetLoads(WidgetLoadPages pages, PublishOptions options)
{
    [Function(nameof(ShowWidgetLoads))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "widgets/stats")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ShowAsync(PublishRequest.From(request, options), cancellationToken));
}
