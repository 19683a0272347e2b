using Aggregator.Publish;
using Aggregator.Publish.Dumps;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Api;

/// <summary>The descriptions of all articles of a month: /dumps/{file}.</summary>
public sealed class ServeDump(DumpReader dumps, PublishOptions options)
{
    [Function(nameof(ServeDump))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "dumps/{file}")] HttpRequest request, string file,
        CancellationToken cancellationToken) =>
        new DocumentResult(await dumps.FileAsync(PublishRequest.From(request, options), file, cancellationToken));
}
