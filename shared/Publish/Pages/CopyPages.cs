using Aggregator.Articles;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Pages;

/// <summary>How others may take an article: verdict and copies, a page to print, a word processor's document.</summary>
public sealed class CopyPages(
    PageComposer compose, SitePages pages, ArticleReader articles, ArticleTranslations translations, PictureReader pictures, CopyCounts counts, ResponseCache cache)
{
    private const string CounterParameter = "counter", TextParameter = "text", Translation = "translation";

    /// <summary>
    /// /{lang}/a/{id}/republish, with <c>counter=1</c> for copies with the counting image and <c>text=translation</c> for those
    /// in the page's language, where the outlet allows translations. Where the article may not be
    /// republished, why not and what may be done instead. 404, 410 and 451 as its page has them.
    /// </summary>
    public Task<RenderedDocument> RepublishAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken)
    {
        var counted = request.Query[CounterParameter] == "1";
        return cache.GetAsync($"{request.BaseUrl}{request.Path}?{counted}&{WantsTranslation(request)}", async token =>
        {
            if (await CopyAsync(request, language, id, counted, token) is not { } copy)
                return await pages.MissingArticleAsync(request, language, id, token);
            var page = compose.Context(request, language, SiteLinks.Republish(language, id), other => SiteLinks.Republish(other, id)) with
            {
                ExtraSheet = compose.AssetAddress("republish.css"),
                Script = copy.Card.Verdict.Republication ? compose.AssetAddress("copy.js") : null,
            };
            return await compose.RenderAsync<RepublishPage>(
                page, null, (nameof(RepublishPage.Copy), copy), (nameof(RepublishPage.Count), await counts.LastMonthAsync(id, token)),
                (nameof(RepublishPage.HasTranslation), await articles.FindAsync(id, token) is { } article && await translations.ForRepublicationAsync(article, language.Tag, token) is not null));
        }, cancellationToken);
    }

    /// <summary>/{lang}/a/{id}/republish/print: nothing but the copy. Leads to the page before where it may not be taken.</summary>
    public Task<RenderedDocument> PrintAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        cache.GetAsync($"{request.BaseUrl}{request.Path}?{WantsTranslation(request)}", async token =>
        {
            if (await CopyAsync(request, language, id, counted: false, token) is not { } copy)
                return await pages.MissingArticleAsync(request, language, id, token);
            if (!copy.Card.Verdict.Republication)
                return PageComposer.Redirect(302, SiteLinks.Republish(language, id), RenderedDocument.ShortLived);
            var page = compose.Context(request, language, SiteLinks.RepublishPrint(language, id), other => SiteLinks.RepublishPrint(other, id)) with
            {
                ExtraSheet = compose.AssetAddress("republish.css"),
            };
            return await compose.RenderAsync<PrintPage>(page, null, (nameof(PrintPage.Copy), copy));
        }, cancellationToken);

    /// <summary>/{lang}/a/{id}/republish/article.docx. Leads to the page before where it may not be taken.</summary>
    public async Task<RenderedDocument> WordAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken)
    {
        if (await CopyAsync(request, language, id, counted: false, cancellationToken) is not { } copy)
            return await pages.MissingArticleAsync(request, language, id, cancellationToken);
        if (!copy.Card.Verdict.Republication)
            return PageComposer.Redirect(302, SiteLinks.Republish(language, id), RenderedDocument.ShortLived);
        var picture = copy.Picture is null ? null : await pictures.BytesAsync(id, cancellationToken);
        return new RenderedDocument(DocxCopy.ContentType, DocxCopy.Write(copy, picture))
        {
            LastModified = copy.Card.LastChange,
            Headers = [new("Content-Disposition", $"attachment; filename=\"{id}.docx\""), new("X-Robots-Tag", "noindex"), new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
        };
    }

    /// <summary>/c/{id}.gif: the counting image. It is the same for every id, and counts only for articles that may be republished now.</summary>
    public async Task<RenderedDocument> CountAsync(string id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is { Card.Verdict.Republication: true })
            await counts.AddAsync(id, cancellationToken);
        return CopyCounts.Image;
    }

    private async Task<ArticleCopy?> CopyAsync(PublishRequest request, InterfaceLanguage language, string id, bool counted, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return null;
        if (WantsTranslation(request))
            article = await translations.ForRepublicationAsync(article, language.Tag, cancellationToken) ?? article;
        var copy = ArticleCopy.Of(article, await PictureOfAsync(article, request, cancellationToken), language, request.BaseUrl);
        return counted ? copy with { Counter = request.Absolute(SiteLinks.Counter(id)) } : copy;
    }

    private static bool WantsTranslation(PublishRequest request) => request.Query[TextParameter] == Translation;

    private async Task<CopyPicture?> PictureOfAsync(ArticleView article, PublishRequest request, CancellationToken cancellationToken) =>
        article.Card.Image is { } image && await pictures.IsKeptAsync(article.Card.Id, cancellationToken)
            ? new CopyPicture(request.Absolute(SiteLinks.Picture(article.Card.Id)), image)
            : null;
}
