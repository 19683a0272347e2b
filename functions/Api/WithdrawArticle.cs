using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The operator takes an article back: POST /api/v1/articles/{id}/withdraw.</summary>
public sealed class WithdrawArticle(WithdrawalApi api, PublishOptions options)
{
    [Function(nameof(WithdrawArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/articles/{id}/withdraw")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.WithdrawAsync(request, PublishRequest.From(request, options), id, cancellationToken));
}
