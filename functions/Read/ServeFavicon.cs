using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The icon where programs look for it unasked: /favicon.ico.</summary>
public sealed class ServeFavicon(Assets assets)
{
    [Function(nameof(ServeFavicon))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "favicon.ico")] HttpRequest request) =>
        new DocumentResult(assets.Find("favicon.ico", null)!);
}
