using Aggregator.Publish;
using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>/api/v1/languages</summary>
public sealed class ListLanguages(CatalogueApi api, PublishOptions options)
{
    [Function(nameof(ListLanguages))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "api/v1/languages")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await api.LanguagesAsync(PublishRequest.From(request, options), cancellationToken));
}
