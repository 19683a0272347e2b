using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish;

/// <summary>Our copies of pictures, so that a reader's browser asks nobody but us.</summary>
public sealed class PictureReader(ArticleStore articles, IBlobs blobs, Catalogue catalogue, TimeProvider clock)
{

    /// <summary>Whether we have a file of the article's first picture; whether it may be shown is another question.</summary>
    public Task<bool> IsKeptAsync(string articleId, CancellationToken cancellationToken) =>
        blobs.ExistsAsync(StoreNames.PicturesContainer, articleId, cancellationToken);

    /// <summary>The bytes of our file; null when there is none. The caller has asked the verdict.</summary>
    public async Task<ReadOnlyMemory<byte>?> BytesAsync(string articleId, CancellationToken cancellationToken) =>
        (await blobs.GetAsync(StoreNames.PicturesContainer, articleId, cancellationToken))?.Content;

    /// <summary>Null when there is none, when it may not be shown now, and for anything that is no id.</summary>
    public async Task<RenderedDocument?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(articleId)
            || await articles.FindAsync(articleId, cancellationToken) is not { Withdrawn: null } article
            || CardView.From(Timeline.ToCard(article), catalogue, clock.GetUtcNow()) is not { Image: not null } card
            || await blobs.GetAsync(StoreNames.PicturesContainer, articleId, cancellationToken) is not { } picture
            || !picture.ContentType.StartsWith("image/", StringComparison.Ordinal))
            return null;
        return new RenderedDocument(picture.ContentType, picture.Content.ToArray())
        {
            CacheControl = RenderedDocument.SharedBriefly,
            CrossOrigin = true,
            LastModified = card.LastChange,
            Headers = [new("Content-Security-Policy", SecurityHeaders.FilePolicy)],
        };
    }
}
