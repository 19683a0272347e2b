using Aggregator.Publish.Copies;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>The counting image of an article's copies: /c/{id}.gif.</summary>
public sealed class CountCopy(CopyPages pages)
{
    [Function(nameof(CountCopy))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "c/{id}.gif")] HttpRequest request, string id,
        CancellationToken cancellationToken) =>
        new DocumentResult(HttpMethods.IsHead(request.Method) ? CopyCounts.Image : await pages.CountAsync(id, cancellationToken));
}
