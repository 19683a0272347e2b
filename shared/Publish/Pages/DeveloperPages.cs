using Aggregator.Publish.Api;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Pages;

/// <summary>The page for developers.</summary>
public sealed class DeveloperPages(PageComposer compose, ApiOperations operations, ResponseCache cache)
{
    /// <summary>/api, in the reader's language or the one named by <c>lang</c>.</summary>
    public Task<RenderedDocument> ApiAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        return cache.GetAsync($"{request.BaseUrl}{SiteLinks.Api} {language.Path}", _ => compose.RenderAsync<ApiPage>(
            compose.Context(request, language, SiteLinks.Api, other => SiteLinks.InLanguage(SiteLinks.Api, other)), null,
            (nameof(ApiPage.Operations), operations.All)), cancellationToken);
    }
}
