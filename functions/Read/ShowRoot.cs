using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Leads to the reader's language: /.</summary>
public sealed class ShowRoot(PublishOptions options)
{
    // The real host takes an empty route for none at all; an optional parameter of length 0 matches the root and nothing else.
    [Function(nameof(ShowRoot))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{root:maxlength(0)?}")] HttpRequest request, string? root) =>
        new DocumentResult(ListPages.Root(PublishRequest.From(request, options)));
}
