using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Functions.Read;

/// <summary>A package without a language: /package/{slug}.</summary>
public sealed class LeadToPackage(PublishOptions options)
{
    [Function(nameof(LeadToPackage))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "package/{slug}")] HttpRequest request, string slug) =>
        new DocumentResult(PackagePages.InReadersLanguage(PublishRequest.From(request, options), slug));
}
