using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Store;

/// <summary>The messages that one step of the pipeline sends for another.</summary>
public sealed class CollectRequests(IQueues queues, CollectOptions options)
{
    // Two dozen messages are worked on at a time, each with all its entries in memory; more together saves little more.
    private const int EntriesPerMessage = 25;

    // The fetcher tells waiting callers of one host different times; this keeps those of several instances apart.
    private const double Spread = 0.2;

    private static readonly TimeSpan AfterBreakingOff = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Asks for stored entries to be read: each for itself where its page must be fetched, since pages of one host come one
    /// by one, many at once where the endpoint's words are all there will be.
    /// </summary>
    public Task ReadAsync(IReadOnlyList<string> entryIds, CancellationToken cancellationToken)
    {
        var messages = entryIds.Chunk(options.ReadPages ? 1 : EntriesPerMessage)
            .Select(ids => StoreJson.Write(new ReadArticleMessage(ids[0], Others: ids.Length == 1 ? null : ids[1..])));
        return queues.SendEachAsync(StoreNames.ReadArticleQueue, [.. messages], cancellationToken);
    }

    /// <summary>Asks for the same fetch again once its host may be free.</summary>
    public Task FetchLaterAsync(FetchSourceMessage message, TimeSpan retryIn, CancellationToken cancellationToken) =>
        SendAsync(StoreNames.FetchSourceQueue, message, Scatter(retryIn), cancellationToken);

    /// <summary>Asks for the same entry again once its host may be free.</summary>
    public Task ReadLaterAsync(ReadArticleMessage message, TimeSpan retryIn, CancellationToken cancellationToken) =>
        SendAsync(StoreNames.ReadArticleQueue, message, Scatter(retryIn), cancellationToken);

    /// <summary>Asks for another look at the same article, after a pause of the caller's choice.</summary>
    public Task RecheckLaterAsync(RecheckArticleMessage message, TimeSpan retryIn, CancellationToken cancellationToken) =>
        SendAsync(StoreNames.RecheckArticleQueue, message, Scatter(retryIn), cancellationToken);

    /// <summary>Asks once more for what follows a withdrawal.</summary>
    public Task FollowWithdrawalLaterAsync(WithdrawnMessage message, CancellationToken cancellationToken) =>
        SendAsync(StoreNames.WithdrawnQueue, message, Scatter(AfterBreakingOff), cancellationToken);

    /// <summary>Asks for the same picture again, after a pause of the caller's choice.</summary>
    public Task KeepPictureLaterAsync(KeepPictureMessage message, TimeSpan retryIn, CancellationToken cancellationToken) =>
        SendAsync(StoreNames.KeepPictureQueue, message, Scatter(retryIn), cancellationToken);

    /// <summary>What a stored article asks for: its page once more if that was away, its picture if the agreement allows pictures.</summary>
    public async Task AfterStoringAsync(
        ReadArticleMessage message, Article article, Agreement agreement, PageOutcome page, CancellationToken cancellationToken)
    {
        if (EntryPolicy.RetryIn(page, message.Attempt, options.RetryPause) is { } pause)
            await SendAsync(StoreNames.ReadArticleQueue, message with { Attempt = message.Attempt + 1 }, pause, cancellationToken);
        if (agreement.Images && article.Images.Count > 0)
            await SendAsync(StoreNames.KeepPictureQueue, new KeepPictureMessage(article.Id), TimeSpan.Zero, cancellationToken);
    }

    private static TimeSpan Scatter(TimeSpan delay) => delay * (1 + Spread * Random.Shared.NextDouble());

    private Task SendAsync<T>(string queue, T message, TimeSpan delay, CancellationToken cancellationToken) =>
        queues.SendAsync(queue, StoreJson.Write(message), delay, cancellationToken);
}
