using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>What a home screen needs to know: /manifest.webmanifest.</summary>
public sealed class ServeManifest(WebManifest manifest, PublishOptions options)
{
    [Function(nameof(ServeManifest))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "manifest.webmanifest")] HttpRequest request) =>
        new DocumentResult(manifest.Write(PublishRequest.From(request, options)));
}
