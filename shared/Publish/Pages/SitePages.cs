using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Status;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Translate;

namespace Aggregator.Publish.Pages;

/// <summary>Single pages of the site: the list of sources, the status of all, and pages about ourselves.</summary>
public sealed class SitePages(
    PageComposer compose, ArticleReader articles, StatusReader status, QueueReader queues, TranslationReport translation, Catalogue catalogue,
    PublishOptions options, ResponseCache cache)
{
    /// <summary>/{lang}/sources</summary>
    public Task<RenderedDocument> SourcesAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        cache.GetAsync($"{request.BaseUrl}{request.Path}", _ =>
        {
            var page = compose.Context(request, language, SiteLinks.Sources(language), SiteLinks.Sources);
            return compose.RenderAsync<SourcesPage>(page, null, (nameof(SourcesPage.Catalogue), catalogue));
        }, cancellationToken);

    /// <summary>/status, in the reader's language or the one named by <c>lang</c>.</summary>
    public Task<RenderedDocument> StatusAsync(PublishRequest request, CancellationToken cancellationToken) =>
        CommonAsync(request, SiteLinks.Status, async (page, token) =>
            await compose.RenderAsync<StatusPage>(
                page, null, (nameof(StatusPage.Sources), await status.ReadAsync(token)), (nameof(StatusPage.Queues), await queues.ReadAsync(token)),
                (nameof(StatusPage.Translation), await translation.ReadAsync(token))), cancellationToken);

    /// <summary>/status.json</summary>
    public Task<RenderedDocument> StatusJsonAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, async token =>
            new RenderedDocument("application/json", StatusJson.Write(await status.ReadAsync(token), await queues.ReadAsync(token), await translation.ReadAsync(token)))
            {
                CrossOrigin = true,
            }, cancellationToken);

    /// <summary>/bot: what our robot does and how to stop it.</summary>
    public Task<RenderedDocument> BotAsync(PublishRequest request, CancellationToken cancellationToken) =>
        CommonAsync(request, SiteLinks.Bot, (page, _) => compose.RenderAsync<BotPage>(
            page, null, (nameof(BotPage.Robot), options.RobotName), (nameof(BotPage.Contact), options.Contact)), cancellationToken);

    /// <summary>/feeds: feeds, API, extensions and errors explained.</summary>
    public Task<RenderedDocument> FeedsAsync(PublishRequest request, CancellationToken cancellationToken) =>
        CommonAsync(request, SiteLinks.Feeds, (page, _) => compose.RenderAsync<FeedsPage>(page, null), cancellationToken);

    /// <summary>404 for an address without a page.</summary>
    public Task<RenderedDocument> NotFoundAsync(PublishRequest request) =>
        MissingAsync(request, LanguageOf(request), text => (text.NotFound, text.NotFoundText));

    /// <summary>400 for an address that cannot be read.</summary>
    public Task<RenderedDocument> BadAddressAsync(PublishRequest request, InterfaceLanguage language) =>
        compose.MessageAsync(request, language, 400, text => (text.BadAddress, text.BadAddressText));

    /// <summary>503 while the store is away.</summary>
    public Task<RenderedDocument> UnavailableAsync(PublishRequest request) =>
        compose.MessageAsync(request, LanguageOf(request), 503, text => (text.Unavailable, text.UnavailableText));

    /// <summary>Why there is no page about an article: 410 and 451 where it was taken back, else 404.</summary>
    // 410 and 451 are said only of what was here: they tell machines to forget it (RFC 9110, 15.5.11; RFC 7725).
    public async Task<RenderedDocument> MissingArticleAsync(PublishRequest request, InterfaceLanguage language, string id, CancellationToken cancellationToken) =>
        await articles.FindWithdrawalAsync(id, cancellationToken) switch
        {
            { Kind: WithdrawalKind.ByLaw } notice => await compose.MessageAsync(
                request, language, 451, text => (text.Blocked, text.BlockedText), NoticeLines.Of(notice, language)),
            { } notice => await compose.MessageAsync(
                request, language, 410, text => (text.Withdrawn, text.WithdrawnText), NoticeLines.Of(notice, language)),
            _ => await MissingAsync(request, language, text => (text.NoArticle, text.NoArticleText)),
        };

    private Task<RenderedDocument> MissingAsync(PublishRequest request, InterfaceLanguage language, Func<MessageText, (string, string)> words) =>
        compose.MessageAsync(request, language, 404, words);

    private Task<RenderedDocument> CommonAsync(
        PublishRequest request, string path, Func<PageContext, CancellationToken, Task<RenderedDocument>> render, CancellationToken cancellationToken)
    {
        var language = InterfaceLanguages.Find(request.Query["lang"].ToString()) ?? request.ReaderLanguage;
        return cache.GetAsync($"{request.BaseUrl}{path} {language.Path}", token =>
            render(compose.Context(request, language, path, other => SiteLinks.InLanguage(path, other)), token), cancellationToken);
    }

    private static InterfaceLanguage LanguageOf(PublishRequest request) =>
        InterfaceLanguages.Find(request.Path.Split('/', 3) is [_, var first, ..] ? first : null) ?? request.ReaderLanguage;
}
