using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>Pages about ourselves without a language, /about or /contact: lead to the reader's.</summary>
public sealed class LeadToInformation(PublishOptions options)
{
    [Function(nameof(LeadToInformation))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{name:regex(^(contact|" + InformationPages.Names + ")$)}")] HttpRequest request, string name) =>
        new DocumentResult(InformationPages.InReadersLanguage(PublishRequest.From(request, options), name));
}
