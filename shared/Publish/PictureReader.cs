using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish;

/// <summary>Our copies of pictures, so that a reader's browser asks nobody but us.</summary>
public sealed class PictureReader(ArticleStore articles, IBlobs blobs, Catalogue catalogue, TimeProvider clock)
{

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
