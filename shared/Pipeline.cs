using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Extract;
using Aggregator.Fetch;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;
using Microsoft.Extensions.Logging;

namespace Aggregator;

/// <summary>
/// The way of an article, to be read first: one method per queue boundary, its steps in order. Everything may be
/// repeated: a message can arrive twice, and a process can die between any two lines.
/// </summary>
public sealed partial class Pipeline(
    Catalogue catalogue, CollectStages collect, ReadStages read, StoreStages store, TimeProvider clock, ILogger<Pipeline> log)
{
    /// <summary>Timer: asks for a fetch of every endpoint that is due.</summary>
    public async Task ScheduleFetchesAsync(CancellationToken cancellationToken)
    {
        var asked = await collect.Scheduler.EnqueueDueAsync(cancellationToken);
        if (asked > 0)
            LogScheduled(asked);
    }

    /// <summary>Queue fetch-source: one endpoint → fetched → parsed → entries that are not known yet, each asked to be read.</summary>
    public async Task FetchSourceAsync(FetchSourceMessage message, CancellationToken cancellationToken)
    {
        var leased = await collect.Journal.OpenAsync(message, cancellationToken);
        if (leased is null || catalogue.FindEndpoint(message.EndpointId) is not { } endpoint)
            return;
        var fetched = await collect.Fetcher.FetchAsync(collect.Journal.Request(endpoint, leased.Value), cancellationToken);
        if (fetched is FetchOutcome.HostBusy busy)
        {
            await store.Requests.FetchLaterAsync(message, busy.RetryIn, cancellationToken);
            return;
        }
        var changed = EndpointJournal.Changed(fetched, leased.Value);
        var parsed = changed is null ? null : DocumentReader.Read(changed, endpoint);
        var intake = parsed is ParseOutcome.Parsed { Document: var document }
            ? await collect.Intake.TakeInAsync(endpoint, leased.Value, document, cancellationToken)
            : null;
        var state = await collect.Journal.CloseAsync(leased, endpoint, fetched, parsed, intake, cancellationToken);
        LogFetched(endpoint.Id, state.LastOutcome, state.NextDue);
    }

    /// <summary>Queue read-article: one entry → page → article, normalised, classified, judged, stored.</summary>
    public async Task ReadArticleAsync(ReadArticleMessage message, CancellationToken cancellationToken)
    {
        var entry = await store.Entries.FindAsync(message.EntryId, cancellationToken);
        if (entry is not { Progress: EntryProgress.Queued or EntryProgress.Waiting }
            || catalogue.FindSource(entry.SourceId) is not { } source
            || catalogue.FindEndpoint(entry.EndpointId) is not { } endpoint)
            return;
        var page = await read.Pages.ReadAsync(entry, source, cancellationToken);
        if (page is PageOutcome.Busy busy)
        {
            await store.Requests.ReadLaterAsync(message, busy.RetryIn, cancellationToken);
            return;
        }
        if (EntryPolicy.Drop(entry, endpoint, page) is { } reason)
        {
            await store.Entries.SaveAsync(entry with { Progress = EntryProgress.Dropped, Reason = reason }, cancellationToken);
            LogDropped(entry.Url, reason);
            return;
        }
        var draft = ArticleNormaliser.Normalise(entry, (page as PageOutcome.Read)?.Article, endpoint, clock.GetUtcNow());
        draft = read.Classifier.Classify(draft, endpoint);
        var article = RightsGate.Apply(draft.Article, source.Agreement, clock.GetUtcNow());
        article = article with { StoryId = await read.Stories.FindOrStartAsync(article, draft.Text, cancellationToken) };
        var result = await store.Archive.StoreAsync(article, cancellationToken);
        await store.Requests.AfterStoringAsync(message, article, source.Agreement, page, cancellationToken);
        await store.Entries.SaveAsync(EntryPolicy.Finish(entry, article, page, message.Attempt), cancellationToken);
        LogStored(result, article.Id, article.SourceId, article.Title);
    }

    /// <summary>Queue keep-picture: the first picture of an article, kept where the agreement allows pictures.</summary>
    public Task KeepPictureAsync(KeepPictureMessage message, CancellationToken cancellationToken) =>
        read.Pictures.KeepAsync(message, cancellationToken);

    [LoggerMessage(LogLevel.Information, "Asked for {Count} fetches")]
    private partial void LogScheduled(int count);

    [LoggerMessage(LogLevel.Information, "Fetched {Endpoint}: {Outcome} Next at {NextDue:u}")]
    private partial void LogFetched(string endpoint, string? outcome, DateTimeOffset nextDue);

    [LoggerMessage(LogLevel.Information, "Dropped {Url}: {Reason}")]
    private partial void LogDropped(string url, string reason);

    [LoggerMessage(LogLevel.Debug, "{Result} {ArticleId} of {Source}: {Title}")]
    private partial void LogStored(ArchiveResult result, string articleId, string source, string title);
}
