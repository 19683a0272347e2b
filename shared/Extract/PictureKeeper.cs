using Aggregator.Fetch;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Extract;

/// <summary>
/// Keeps an article's first picture in the store, so that a reader's browser never has to ask the outlet for it.
/// Only where the agreement allows pictures; only raster formats, told by their first bytes.
/// </summary>
public sealed partial class PictureKeeper(
    Catalogue catalogue, ArticleStore articles, IBlobs blobs, IFetcher fetcher, CollectRequests requests,
    CollectOptions options, TimeProvider clock, ILogger<PictureKeeper> log)
{
    private const int MostAttempts = 3;

    /// <summary>Fetches and stores the picture; asks again later when its host is busy or away.</summary>
    public async Task KeepAsync(KeepPictureMessage message, CancellationToken cancellationToken)
    {
        var article = await articles.FindAsync(message.ArticleId, cancellationToken);
        if (article is not { Withdrawn: null, Images: [var image, ..] }
            || catalogue.FindSource(article.SourceId) is not { } source
            || !RightsPolicy.Judge(source.Agreement, article.VisibleFrom, clock.GetUtcNow()).Images
            || !Uri.TryCreate(image.Url, UriKind.Absolute, out var url))
            return;
        switch (await fetcher.FetchAsync(new FetchRequest(url) { Purpose = FetchPurpose.Picture }, cancellationToken))
        {
            case FetchOutcome.Fetched { Document.Body: var bytes } when PictureType.Of(bytes.Span) is { } type:
                await blobs.PutAsync(StoreNames.PicturesContainer, article.Id, bytes, type, cancellationToken);
                break;
            case FetchOutcome.HostBusy busy:
                await requests.KeepPictureLaterAsync(message, busy.RetryIn, cancellationToken);
                break;
            case FetchOutcome.Failed failed:
                LogNotKept(article.Id, url, failed.Reason);
                await RetryAsync(message, failed.RetryAfter, cancellationToken);
                break;
            default:
                LogNotKept(article.Id, url, "It is not a picture in a known raster format.");
                break;
        }
    }

    /// <summary>Asks for the picture once more, after the usual pause if the host named none, unless that was done often enough.</summary>
    public Task RetryAsync(KeepPictureMessage message, TimeSpan? retryAfter, CancellationToken cancellationToken) =>
        message.Attempt + 1 < MostAttempts
            ? requests.KeepPictureLaterAsync(message with { Attempt = message.Attempt + 1 }, retryAfter ?? options.RetryPause, cancellationToken)
            : Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "No picture for {ArticleId} from {Url}: {Reason}")]
    private partial void LogNotKept(string articleId, Uri url, string reason);
}
