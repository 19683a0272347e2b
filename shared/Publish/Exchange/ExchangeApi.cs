using Aggregator.Articles;
using Aggregator.Publish.Api;
using Aggregator.Publish.Copies;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Exchange;

/// <summary>Articles in the formats of editorial systems.</summary>
public sealed class ExchangeApi(ArticleStore articles, ArticleTranslations translations, IBlobs blobs, Catalogue catalogue, ResponseCache cache, TimeProvider clock)
{
    /// <summary>
    /// /api/v1/articles/{id}.ninjs: ninjs 3.1; for an article that was taken back, one that is canceled. A problem with status
    /// 404 for one that is not there or not released yet.
    /// </summary>
    public Task<RenderedDocument> NinjsAsync(PublishRequest request, string id, CancellationToken cancellationToken) =>
        ReadAsync(request, id, item => new RenderedDocument(ApiAnswer.JsonType, JsonBody.Write(json => NinjsShape.Item.Write(json, item)))
        {
            CrossOrigin = true, LastModified = item.VersionCreated,
        }, cancellationToken);

    /// <summary>/api/v1/articles/{id}.g2.xml: the same as NewsML-G2 2.34.</summary>
    public Task<RenderedDocument> NewsItemAsync(PublishRequest request, string id, CancellationToken cancellationToken) =>
        ReadAsync(request, id, item => new RenderedDocument(NewsItemXml.ContentType, NewsItemXml.Write(item))
        {
            CrossOrigin = true, LastModified = item.VersionCreated,
        }, cancellationToken);

    /// <summary>The article for editorial systems; null for one that is not there or not released yet.</summary>
    public async Task<ExchangeItem?> FindAsync(string id, string baseUrl, CancellationToken cancellationToken) =>
        (await LoadAsync(id, baseUrl, ArticleQuery.Everything, cancellationToken)).Item;

    /// <summary>
    /// The same with our file of its picture, where there is one that may be taken, and in the translation that
    /// <paramref name="wanted"/> asks for, where there is one that may be.
    /// </summary>
    public async Task<(ExchangeItem? Item, Blob? Picture)> LoadAsync(string id, string baseUrl, ArticleQuery wanted, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(id) || await articles.FindAsync(id, cancellationToken) is not { } article || article.VisibleFrom > clock.GetUtcNow())
            return default;
        if (article.Withdrawn is { } notice)
            return (new ExchangeItem { Id = id, BaseUrl = baseUrl, Version = article.Version, VersionCreated = article.StoredAt, Withdrawn = notice.Kind }, null);
        if (ArticleView.From(article, await articles.BodyAsync(article, cancellationToken), catalogue, clock.GetUtcNow()) is not { } view)
            return default;
        view = await translations.ForRepublicationAsync(view, wanted, cancellationToken);
        var picture = view.Card is { Image: not null, Verdict: { Republication: true, Images: true } }
            ? await blobs.GetAsync(StoreNames.PicturesContainer, id, cancellationToken)
            : null;
        return (Of(view, picture?.ContentType, baseUrl), picture);
    }

    /// <summary>An article that may be shown, for editorial systems.</summary>
    /// <param name="pictureType">The media type of our file of its first picture; null where there is none.</param>
    public static ExchangeItem Of(ArticleView view, string? pictureType, string baseUrl)
    {
        var picture = view.Card.Image is { } image && pictureType is not null ? new CopyPicture(baseUrl + SiteLinks.Picture(view.Card.Id), image) : null;
        return new ExchangeItem
        {
            Id = view.Card.Id,
            BaseUrl = baseUrl,
            Version = view.Card.Version,
            VersionCreated = view.Card.LastChange > view.Card.FirstSeen ? view.Card.LastChange : view.Card.FirstSeen,
            Copy = ArticleCopy.Of(view, picture, InterfaceLanguages.ForArticle(view.Card.Language), baseUrl),
            PictureType = pictureType,
        };
    }

    private Task<RenderedDocument> ReadAsync(
        PublishRequest request, string id, Func<ExchangeItem, RenderedDocument> write, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.TranslationParameters, catalogue);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            return (await LoadAsync(id, request.BaseUrl, query, token)).Item is { } item
                ? write(item)
                : Problem.NotFound("There is no article with this id, or it is not released yet.").ToDocument(request.BaseUrl);
        }, cancellationToken);
}
