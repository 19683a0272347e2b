using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Pages;

/// <summary>Pages about ourselves: about, privacy, accessibility, corrections, terms.</summary>
public sealed class InformationPages(PageComposer compose, RecentChanges changes, PublishOptions options, ResponseCache cache)
{
    /// <summary>The names, as routes name them; kept equal to the texts by a test.</summary>
    public const string Names = "about|privacy|accessibility|corrections|terms";

    /// <summary>/{lang}/{name}; the name is one of <see cref="Names"/>.</summary>
    public Task<RenderedDocument> ShowAsync(PublishRequest request, InterfaceLanguage language, string name, CancellationToken cancellationToken) =>
        cache.GetAsync($"{request.BaseUrl}{request.Path}", async token =>
        {
            var page = compose.Context(request, language, SiteLinks.Information(language, name), other => SiteLinks.Information(other, name));
            var listed = name == "corrections" ? await changes.ReadAsync(language, token) : null;
            return await compose.RenderAsync<InformationPage>(
                page, null, (nameof(InformationPage.Words), page.Text.Information[name]), (nameof(InformationPage.Contact), options.Contact),
                (nameof(InformationPage.Changes), listed));
        }, cancellationToken);

    /// <summary>Leads from an address without a language, such as /about, to the page in the reader's; /contact is part of about.</summary>
    public static RenderedDocument InReadersLanguage(PublishRequest request, string name) => PageComposer.Redirect(
        302,
        name == "contact" ? SiteLinks.Information(request.ReaderLanguage, "about") + "#contact" : SiteLinks.Information(request.ReaderLanguage, name),
        RenderedDocument.ShortLived, "Accept-Language");
}
