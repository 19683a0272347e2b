using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>Where the API is and what describes it: /.well-known/api-catalog.</summary>
public sealed class ServeApiCatalog(PublishOptions options)
{
    [Function(nameof(ServeApiCatalog))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = ".well-known/api-catalog")] HttpRequest request) =>
        new DocumentResult(ApiCatalog.Of(PublishRequest.From(request, options)));
}
