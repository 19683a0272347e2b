using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>What our robot does and how to stop it: /bot.</summary>
public sealed class ShowBot(SitePages pages, PublishOptions options)
{
    [Function(nameof(ShowBot))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bot")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.BotAsync(PublishRequest.From(request, options), cancellationToken));
}
