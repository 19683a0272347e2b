using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Pages;

/// <summary>Which words of an article are shown.</summary>
public enum ArticleWording
{
    /// <summary>A translation where there is one.</summary>
    Translation,

    Original,

    /// <summary>Both, part by part.</summary>
    Both,
}

/// <summary>Pages of single articles.</summary>
public sealed class ArticlePages(
    PageComposer compose, SitePages pages, ArticleReader articles, StoryReader stories, KeptPictures pictures, ArticleTranslations translations,
    CardTranslations words, ResponseCache cache)
{
    private const string ShowParameter = "show", Checked = "public, no-cache";

    /// <summary>
    /// /{lang}/a/{id}/{slug}, with <c>show</c> original, both or translation: the article; 301 to the right slug; 404 when it is
    /// not there or not released, 410 or 451 when it was taken back.
    /// </summary>
    public Task<RenderedDocument> ArticleAsync(
        PublishRequest request, InterfaceLanguage language, string id, string? slug, CancellationToken cancellationToken)
    {
        if (WordingOf(request.Query[ShowParameter].ToString()) is not { } wording)
            return pages.BadAddressAsync(request, language);
        return cache.GetAsync($"{request.BaseUrl}{request.Path}?{wording}&{request.IsRobot}", async token =>
        {
            if (await articles.FindAsync(id, token) is not { } article)
                return await pages.MissingArticleAsync(request, language, id, token);
            var path = SiteLinks.Article(language, article.Card);
            if (slug != SiteLinks.ArticleSlug(article.Card.Title))
                return PageComposer.Redirect(301, path + request.QueryString, RenderedDocument.ShortLived);
            // One address stands for all: that of the article's own language. What others read there is a translation of it.
            var page = compose.Context(request, language, path, other => SiteLinks.Article(other, article.Card)) with
            {
                HasSiblings = false,
                IsEmbeddable = true,
                ExtraSheet = wording == ArticleWording.Both ? compose.AssetAddress("translation.css") : null,
                CanonicalPath = SiteLinks.Article(InterfaceLanguages.ForArticle(article.Card.Language), article.Card),
            };
            var readable = await translations.ReadAsync(article, language, asks: !request.IsRobot, token);
            return await compose.RenderAsync<ArticlePage>(
                // What editors correct is to be seen within seconds, wherever the page is kept.
                readable.Notice == TranslationNotice.Own ? page : page with { CacheControl = Checked }, LastChange(readable),
                (nameof(ArticlePage.Readable), readable), (nameof(ArticlePage.Wording), wording),
                (nameof(ArticlePage.Story), await StoryAsync(article.Card, language, token)),
                (nameof(ArticlePage.HasPicture), (await pictures.OfAsync(article.Card, token)).Image is not null),
                (nameof(ArticlePage.Versions), await articles.VersionsAsync(article.Card, token)));
        }, cancellationToken);
    }

    private async Task<StoryView?> StoryAsync(CardView card, InterfaceLanguage language, CancellationToken cancellationToken) =>
        card.StoryId is { } id && await stories.FindAsync(id, cancellationToken) is { } story
            ? story with { Articles = await words.OfAsync(story.Articles, language.Tag, TranslationChoice.Machine, cancellationToken) }
            : null;

    // A page that may still change by itself tells no time by which browsers would keep it.
    private static DateTimeOffset? LastChange(ReadableArticle readable) =>
        readable.Notice == TranslationNotice.Own ? readable.Original.Card.LastChange : null;

    private static ArticleWording? WordingOf(string show) => show switch
    {
        "" or "translation" => ArticleWording.Translation,
        "original" => ArticleWording.Original,
        "both" => ArticleWording.Both,
        _ => null,
    };
}
