using Aggregator.Publish;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>One article as IPTC NewsML-G2: /api/v1/articles/{id}.g2.xml.</summary>
public sealed class ServeNewsItem(ExchangeApi api, PublishOptions options)
{
    [Function(nameof(ServeNewsItem))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/articles/{id}.g2.xml")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.NewsItemAsync(PublishRequest.From(request, options), id, cancellationToken));
}
