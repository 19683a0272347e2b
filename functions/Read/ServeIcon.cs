using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The icon where programs look for it unasked: /icon.svg.</summary>
public sealed class ServeIcon(Assets assets)
{
    [Function(nameof(ServeIcon))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "icon.svg")] HttpRequest request) =>
        new DocumentResult(assets.Find("icon.svg", null)!);
}
