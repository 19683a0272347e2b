using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Articles about people: /{lang}/people.</summary>
public sealed class ShowPeople(ListPages pages, PublishOptions options)
{
    [Function(nameof(ShowPeople))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReadRoutes.Language + "/people")] HttpRequest request, string lang,
        CancellationToken cancellationToken) =>
        new DocumentResult(await pages.PeopleAsync(PublishRequest.From(request, options), ReadRoutes.Parse(lang), cancellationToken));
}
