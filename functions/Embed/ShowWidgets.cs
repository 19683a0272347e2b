using Aggregator.Functions.Read;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>Where widgets are put together: /{lang}/widgets.</summary>
public sealed class ShowWidgets(WidgetPages pages, PublishOptions options)
{
    [Function(nameof(ShowWidgets))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/widgets")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ShowAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
