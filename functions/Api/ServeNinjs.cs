using Aggregator.Publish;
using Aggregator.Publish.Exchange;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>One article as IPTC ninjs: /api/v1/articles/{id}.ninjs.</summary>
public sealed class ServeNinjs(ExchangeApi api, PublishOptions options)
{
    [Function(nameof(ServeNinjs))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/articles/{id}.ninjs")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.NinjsAsync(PublishRequest.From(request, options), id, cancellationToken));
}
