using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>
/// Every address that nothing else answers. The real host tries routes in the order of the functions' names, so this name
/// must stay the last of all (a test asserts it), and the host's own routes are left to the host.
/// </summary>
public sealed class YieldNotFound(SitePages pages, PublishOptions options)
{
    [Function(nameof(YieldNotFound))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "{*path:regex(^(?!(admin|runtime)(/|$)).+$)}")] HttpRequest request,
        string path)
    {
        var asked = PublishRequest.From(request, options);
        return new DocumentResult(asked.WantsPage
            ? await pages.NotFoundAsync(asked)
            : Problem.NotFound("There is nothing at this address.").ToDocument(asked.BaseUrl));
    }
}
