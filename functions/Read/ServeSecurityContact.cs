using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>/.well-known/security.txt</summary>
public sealed class ServeSecurityContact(SiteFiles files, PublishOptions options)
{
    [Function(nameof(ServeSecurityContact))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ".well-known/security.txt")] HttpRequest request) =>
        new DocumentResult(files.SecurityContact(PublishRequest.From(request, options)));
}
