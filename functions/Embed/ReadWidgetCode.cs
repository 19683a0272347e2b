using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>The code of a widget, for the page where it is put together: /embed/v1/code.json.</summary>
public sealed class ReadWidgetCode(WidgetPages pages, PublishOptions options)
{
    [Function(nameof(ReadWidgetCode))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "embed/v1/code.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.CodeAsync(PublishRequest.From(request, options), cancellationToken));
}
