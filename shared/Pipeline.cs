using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Extract;
using Aggregator.Fetch;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Recheck;
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
    Catalogue catalogue, CollectStages collect, ReadStages read, StoreStages store, RecheckStages recheck, TimeProvider clock,
    ILogger<Pipeline> log)
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

    /// <summary>Queue read-article: entries → pages, where they are read → articles, normalised, classified, judged, stored.</summary>
    public async Task ReadArticleAsync(ReadArticleMessage message, CancellationToken cancellationToken)
    {
        var drafted = new Dictionary<string, DraftedArticle>(StringComparer.Ordinal);
        foreach (var entry in await store.Entries.FindManyAsync([message.EntryId, .. message.Others ?? []], cancellationToken))
        {
            if (await DraftAsync(entry, message, cancellationToken) is not { } draft)
                continue;
            // Two addresses can turn out to be one article; the second then meets the first as a stored one.
            if (drafted.ContainsKey(draft.Article.Id))
            {
                await StoreAsync([.. drafted.Values], message, cancellationToken);
                drafted.Clear();
            }
            drafted.Add(draft.Article.Id, draft);
        }
        await StoreAsync([.. drafted.Values], message, cancellationToken);
    }

    // Null for an entry that is done already, that comes again later, or that becomes no article.
    private async Task<DraftedArticle?> DraftAsync(StoredEntry entry, ReadArticleMessage message, CancellationToken cancellationToken)
    {
        if (entry is not { Progress: EntryProgress.Queued or EntryProgress.Waiting }
            || catalogue.FindSource(entry.SourceId) is not { } source
            || catalogue.FindEndpoint(entry.EndpointId) is not { } endpoint)
            return null;
        var page = await read.Pages.ReadAsync(entry, source, cancellationToken);
        if (page is PageOutcome.Busy busy)
        {
            await store.Requests.ReadLaterAsync(message with { EntryId = entry.Id, Others = null }, busy.RetryIn, cancellationToken);
            return null;
        }
        if (EntryPolicy.Drop(entry, endpoint, page) is { } reason)
        {
            await store.Entries.SaveAsync(entry with { Progress = EntryProgress.Dropped, Reason = reason }, cancellationToken);
            LogDropped(entry.Url, reason);
            return null;
        }
        return Draft(entry, source, endpoint, page);
    }

    private DraftedArticle Draft(StoredEntry entry, Source source, Endpoint endpoint, PageOutcome page)
    {
        var draft = ArticleNormaliser.Normalise(entry, (page as PageOutcome.Read)?.Article, endpoint, clock.GetUtcNow());
        draft = read.Classifier.Classify(draft, endpoint);
        return new DraftedArticle(entry, source, page, RightsGate.Apply(draft.Article, source.Agreement, clock.GetUtcNow()), draft.Text);
    }

    private async Task StoreAsync(IReadOnlyList<DraftedArticle> drafts, ReadArticleMessage message, CancellationToken cancellationToken)
    {
        var stories = await read.Stories.FindOrStartAsync([.. drafts.Select(draft => (draft.Article, draft.Text))], cancellationToken);
        drafts = [.. drafts.Zip(stories, (draft, story) => draft with { Article = draft.Article with { StoryId = story } })];
        var results = await store.Archive.StoreAsync([.. drafts.Select(draft => draft.Article)], cancellationToken);
        foreach (var (entry, source, page, article, _) in drafts)
            await store.Requests.AfterStoringAsync(message with { EntryId = entry.Id, Others = null }, article, source.Agreement, page, cancellationToken);
        await store.Entries.SaveManyAsync(
            [.. drafts.Select(draft => EntryPolicy.Finish(draft.Entry, draft.Article, draft.Page, message.Attempt))], cancellationToken);
        foreach (var (draft, result) in drafts.Zip(results))
            LogStored(result, draft.Article.Id, draft.Article.SourceId, draft.Article.Title);
    }

    /// <summary>Queue keep-picture: the first picture of an article, kept where the agreement allows pictures.</summary>
    public Task KeepPictureAsync(KeepPictureMessage message, CancellationToken cancellationToken) =>
        read.Pictures.KeepAsync(message, cancellationToken);

    /// <summary>Timer: asks for a second look at articles that are due for one, and brings articles in line with changed agreements.</summary>
    public async Task RecheckArticlesAsync(CancellationToken cancellationToken)
    {
        var asked = await recheck.Scheduler.EnqueueDueAsync(cancellationToken);
        var reviewed = await recheck.Terms.RunAsync(cancellationToken);
        if (asked + reviewed > 0)
            LogRechecks(asked, reviewed);
    }

    /// <summary>Queue recheck-article: the article's page once more → gone or taken back: withdrawn; changed: a new version.</summary>
    public async Task RecheckArticleAsync(RecheckArticleMessage message, CancellationToken cancellationToken)
    {
        var article = await recheck.Articles.FindAsync(message.ArticleId, cancellationToken);
        if (article is not { Withdrawn: null } || catalogue.FindSource(article.SourceId) is not { } source)
            return;
        switch (await recheck.Pages.LookAsync(article, source, message.Attempt, cancellationToken))
        {
            case PageLook.Later later:
                await store.Requests.RecheckLaterAsync(
                    later.CountsAsAttempt ? message with { Attempt = message.Attempt + 1 } : message, later.Wait, cancellationToken);
                break;
            case PageLook.Gone:
                await WithdrawAsync(article, WithdrawalReason.Gone, cancellationToken);
                break;
            case PageLook.Retracted:
                await WithdrawAsync(article, WithdrawalReason.Retracted, cancellationToken);
                break;
            case PageLook.Read { Page: var page }:
                await StoreChangedAsync(article, source, page, cancellationToken);
                break;
        }
    }

    // A page that names another canonical address now would be another article; its own endpoint brings that.
    private async Task StoreChangedAsync(Article article, Source source, PageOutcome.Read page, CancellationToken cancellationToken)
    {
        if (catalogue.FindEndpoint(article.EndpointId) is not { } endpoint || UrlNormaliser.Canonicalise(article.OriginalUrl, endpoint.Url) is not { } address
            || await store.Entries.FindAsync(ArticleId.FromUrl(address), cancellationToken) is not { } entry)
            return;
        var draft = Draft(entry, source, endpoint, page);
        if (draft.Article.Id == article.Id && VersionChanges.Between(article, draft.Article).Count > 0)
            await StoreAsync([draft], new ReadArticleMessage(entry.Id), cancellationToken);
    }

    private async Task WithdrawAsync(Article article, WithdrawalReason reason, CancellationToken cancellationToken)
    {
        await recheck.Withdrawer.WithdrawAsync(article.Id, reason, null, cancellationToken);
        LogWithdrawn(article.Id, article.Url, reason);
    }

    [LoggerMessage(LogLevel.Information, "Asked for {Asked} second looks, reviewed the terms of {Reviewed} articles")]
    private partial void LogRechecks(int asked, int reviewed);

    [LoggerMessage(LogLevel.Warning, "Withdrew {ArticleId}, {Url}: {Reason}")]
    private partial void LogWithdrawn(string articleId, string url, WithdrawalReason reason);

    [LoggerMessage(LogLevel.Information, "Asked for {Count} fetches")]
    private partial void LogScheduled(int count);

    [LoggerMessage(LogLevel.Information, "Fetched {Endpoint}: {Outcome} Next at {NextDue:u}")]
    private partial void LogFetched(string endpoint, string? outcome, DateTimeOffset nextDue);

    [LoggerMessage(LogLevel.Information, "Dropped {Url}: {Reason}")]
    private partial void LogDropped(string url, string reason);

    [LoggerMessage(LogLevel.Debug, "{Result} {ArticleId} of {Source}: {Title}")]
    private partial void LogStored(ArchiveResult result, string articleId, string source, string title);

    // An entry on its way to the store, with everything that storing it needs.
    private sealed record DraftedArticle(StoredEntry Entry, Source Source, PageOutcome Page, Article Article, string Text);
}
