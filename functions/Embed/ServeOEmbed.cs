using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Embed;

/// <summary>How our pages are embedded, for programs: /oembed?url=… (oEmbed 1.0).</summary>
public sealed class ServeOEmbed(OEmbed embed, PublishOptions options)
{
    [Function(nameof(ServeOEmbed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "oembed")] HttpRequest request,
        CancellationToken cancellationToken) =>
        new DocumentResult(await embed.AnswerAsync(PublishRequest.From(request, options), cancellationToken));
}
