using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>From /widgets to the page in the reader's language.</summary>
public sealed class LeadToWidgets(PublishOptions options)
{
    [Function(nameof(LeadToWidgets))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "widgets")] HttpRequest request) =>
        new DocumentResult(WidgetPages.InReadersLanguage(PublishRequest.From(request, options)));
}
