using Aggregator.Extract;
using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator;

/// <summary>
/// What becomes of messages that the host put into a poison queue, because they failed too often or because process after
/// process died over them. Such a death says nothing about the message, so each gets more chances before it is given up,
/// and giving up is written where people look: into the endpoint's state, the entry's reason, and the list of what was given up.
/// </summary>
public sealed partial class Setbacks(
    EndpointJournal journal, EntryStore entries, PictureKeeper pictures, CollectRequests requests, GivenUpWork givenUp, CollectOptions options,
    ILogger<Setbacks> log)
{
    private const int MostSetbacks = 3;

    /// <summary>A fetch that broke off: a failure like any other, with its pause.</summary>
    public Task FetchSourceAsync(FetchSourceMessage message, CancellationToken cancellationToken)
    {
        LogBrokenOff(message.EndpointId);
        return journal.BreakOffAsync(message, cancellationToken);
    }

    /// <summary>An entry whose reading broke off: read again after a pause, dropped with the reason after the third time.</summary>
    public async Task ReadArticleAsync(ReadArticleMessage message, CancellationToken cancellationToken)
    {
        // Of entries that were to be read together one may have spoilt it for all: from here on each is for itself.
        foreach (var one in message.Split())
            await ReadAgainAsync(one, cancellationToken);
    }

    private async Task ReadAgainAsync(ReadArticleMessage message, CancellationToken cancellationToken)
    {
        var entry = await entries.FindAsync(message.EntryId, cancellationToken);
        if (entry is not { Progress: EntryProgress.Queued or EntryProgress.Waiting })
            return;
        LogBrokenOff(entry.Url);
        if (message.Setbacks < MostSetbacks)
        {
            var again = message with { Setbacks = message.Setbacks + 1 };
            await requests.ReadLaterAsync(again, options.RetryPause, cancellationToken);
            return;
        }
        // A waiting entry has its article already, with the endpoint's words.
        var progress = entry.Progress == EntryProgress.Waiting ? EntryProgress.Read : EntryProgress.Dropped;
        await entries.SaveAsync(
            entry with { Progress = progress, Reason = "Reading its page broke off again and again; the log says why." }, cancellationToken);
        await givenUp.NoteAsync(StoreNames.ReadArticleQueue, entry.Url, cancellationToken);
    }

    /// <summary>A picture whose keeping broke off: tried again as one whose host was away.</summary>
    public Task KeepPictureAsync(KeepPictureMessage message, CancellationToken cancellationToken) =>
        pictures.RetryAsync(message, retryAfter: null, cancellationToken);

    /// <summary>A second look that broke off: the next one, a day or a week after the first, has to do.</summary>
    public Task RecheckArticleAsync(RecheckArticleMessage message, CancellationToken cancellationToken)
    {
        LogBrokenOff(message.ArticleId);
        return givenUp.NoteAsync(StoreNames.RecheckArticleQueue, message.ArticleId, cancellationToken);
    }

    /// <summary>A translation that broke off: it stands in the backlog and gets its turn again.</summary>
    public void Translate(TranslateMessage message) => LogBrokenOff($"{message.ArticleId} into {message.Language}");

    /// <summary>What follows a withdrawal is never given up.</summary>
    public Task FollowWithdrawalAsync(WithdrawnMessage message, CancellationToken cancellationToken)
    {
        LogBrokenOff(message.ArticleId);
        return requests.FollowWithdrawalLaterAsync(message, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Work on {Subject} broke off too often in a row")]
    private partial void LogBrokenOff(string subject);
}
