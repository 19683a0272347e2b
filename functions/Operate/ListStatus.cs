using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>How every source does, for machines: /status.json.</summary>
public sealed class ListStatus(SitePages pages, PublishOptions options)
{
    [Function(nameof(ListStatus))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "status.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.StatusJsonAsync(PublishRequest.From(request, options), cancellationToken));
}
