using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Pages about ourselves: /{lang}/about and others.</summary>
public sealed class ShowInformation(InformationPages pages, PublishOptions options)
{
    [Function(nameof(ShowInformation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/{name:regex(^(" + InformationPages.Names + ")$)}")] HttpRequest request, string lang, string name,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.ShowAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), name, cancellationToken));
}
