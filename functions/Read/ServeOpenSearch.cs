using Aggregator.Publish;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>How browsers search here: /opensearch.xml.</summary>
public sealed class ServeOpenSearch(OpenSearch search, PublishOptions options)
{
    [Function(nameof(ServeOpenSearch))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "opensearch.xml")] HttpRequest request) =>
        new DocumentResult(search.Describe(PublishRequest.From(request, options)));
}
