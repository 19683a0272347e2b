using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Operate;

/// <summary>How every source does: /status.</summary>
public sealed class ShowStatus(SitePages pages, PublishOptions options)
{
    [Function(nameof(ShowStatus))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "status")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.StatusAsync(PublishRequest.From(request, options), cancellationToken));
}
