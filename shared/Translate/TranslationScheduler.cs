using Aggregator.Articles;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>
/// Timer: follows the change stream, so that an article is thought of the moment it may be shown and not before, joins it
/// with its siblings, notes what is to be translated, and asks for as much of what waits as can be done.
/// </summary>
public sealed class TranslationScheduler
{
    private const string CursorPartition = "cursor";
    private const string CursorRow = "changes";
    private const int ChangesAtOnce = 500;
    private const int MostPages = 10;
    private const int MostInQueue = 200;

    // On its first day the front page is to be readable, not the archive.
    private static readonly TimeSpan FirstDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan SiblingsComeWithin = TimeSpan.FromMinutes(30);

    private readonly ITables tables;
    private readonly IQueues queues;
    private readonly ChangeStream stream;
    private readonly ArticleStore articles;
    private readonly Catalogue catalogue;
    private readonly SiblingJoin siblings;
    private readonly TranslationDocuments documents;
    private readonly TranslationBacklog backlog;
    private readonly EngineHealth health;
    private readonly ITranslationEngine? engine;
    private readonly TranslationOptions options;
    private readonly TimeProvider clock;

    internal TranslationScheduler(
        ITables tables, IQueues queues, ChangeStream stream, ArticleStore articles, Catalogue catalogue, SiblingJoin siblings, TranslationDocuments documents,
        TranslationBacklog backlog, EngineHealth health, ITranslationEngine? engine, TranslationOptions options, TimeProvider clock)
    {
        (this.tables, this.queues, this.stream, this.articles, this.catalogue, this.siblings) = (tables, queues, stream, articles, catalogue, siblings);
        (this.documents, this.backlog, this.health, this.engine, this.options, this.clock) = (documents, backlog, health, engine, options, clock);
    }

    /// <summary>One round; how many translations were asked for.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        return engine is null ? 0 : await DrainAsync(engine, cancellationToken);
    }

    // The position is kept after what follows from the changes: a round that breaks off does some of it twice.
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.TranslationJobsTable, CursorPartition, CursorRow, cancellationToken);
        var position = row is not null && ChangeCursor.TryDecode(StoreJson.Read<RecheckCursor>(row.Json).Position, out var kept)
            ? kept : ChangeCursor.At(clock.GetUtcNow() - FirstDay);
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await stream.ReadAsync(position, ChangesAtOnce, cancellationToken);
            var changed = page.Changes.Where(change => change.Kind != ChangeKind.Withdrawn).DistinctBy(change => change.ArticleId, StringComparer.Ordinal).ToList();
            var current = await articles.FindManyAsync([.. changed.Select(change => change.ArticleId)], cancellationToken);
            var standing = current.OfType<Article>().Where(article => article.Withdrawn is null).ToList();
            await siblings.JoinAsync(standing, cancellationToken);
            if (engine is not null)
                await NoteAsync(standing, cancellationToken);
            position = page.Next;
            await tables.UpsertAsync(
                StoreNames.TranslationJobsTable, new TableRow(CursorPartition, CursorRow, StoreJson.Write(new RecheckCursor(position.Encode()))), cancellationToken);
            if (!page.More)
                return;
        }
    }

    private async Task NoteAsync(List<Article> standing, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var jobs = new List<TranslationJob>();
        foreach (var article in standing)
        {
            var languages = options.Languages.AsEnumerable();
            // What a reader once asked for is kept up to date.
            if (article.Version > 1 || article.Changed.Count > 0)
                languages = languages.Union((await documents.AllAsync(article.Id, cancellationToken)).Select(one => one.Language), StringComparer.Ordinal);
            var own = await documents.SiblingsAsync(article.Id, cancellationToken);
            jobs.AddRange(languages
                .Where(language => MayTranslate(article, language) && !own.Any(sibling => TranslationOptions.AreSame(sibling.Language, language)))
                .Select(language => Job(article, language, now)));
        }
        if (jobs.Count == 0)
            return;
        await documents.NoteWaitingAsync(jobs.Select(job => Waiting(job, standing.First(article => article.Id == job.ArticleId), now)), cancellationToken);
        await backlog.AddAsync(jobs, cancellationToken);
    }

    internal static TranslationDocument Waiting(TranslationJob job, Article article, DateTimeOffset now) =>
        new(article.Id, article.Version, article.Language, job.Language, now) { State = TranslationState.Waiting };

    private bool MayTranslate(Article article, string language)
    {
        if (article.Language == "und" || TranslationOptions.AreSame(article.Language, language))
            return false;
        var agreement = catalogue.FindSource(article.SourceId)?.Agreement ?? Agreement.None;
        var verdict = RightsPolicy.Judge(agreement, article.VisibleFrom, clock.GetUtcNow());
        return verdict.Visible && (verdict.Translation || !options.OnlyPermitted);
    }

    // Where the page itself names the outlet's own version, that is waited for a little.
    private static TranslationJob Job(Article article, string language, DateTimeOffset now)
    {
        var job = new TranslationJob(article.Id, article.Version, language, article.VisibleFrom, OnRequest: false, now);
        return article.Siblings.Any(sibling => sibling.Language is { } named && TranslationOptions.AreSame(named, language)) && now - article.VisibleFrom < SiblingsComeWithin
            ? job with { NotBefore = article.VisibleFrom + SiblingsComeWithin, Reason = "The outlet names its own version in this language." }
            : job;
    }

    // Few messages at a time: what waits in the queue is not sorted any more.
    private async Task<int> DrainAsync(ITranslationEngine working, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var trouble = await health.TroubleAsync(working.Name, cancellationToken);
        if (trouble?.PausedUntil > now)
            return 0;
        var room = MostInQueue - (int)await queues.CountAsync(StoreNames.TranslateQueue, cancellationToken);
        // A pause that is over is ended by one who tries.
        var most = trouble?.PausedUntil is null ? room : Math.Min(room, 1);
        if (most <= 0)
            return 0;
        var due = new List<(TranslationJob Job, TableRow Row)>();
        foreach (var language in TranslationOptions.AllLanguages)
            due.AddRange(await backlog.DueAsync(language, most, cancellationToken));
        var next = due.OrderByDescending(one => one.Job.VisibleFrom).Take(most).ToList();
        if (next.Count == 0)
            return 0;
        await backlog.PutOffAsync(next, now + AskedAgainAfter, "It is its turn.", cancellationToken);
        await queues.SendEachAsync(
            StoreNames.TranslateQueue, [.. next.Select(one => StoreJson.Write(new TranslateMessage(one.Job.ArticleId, one.Job.Language)))], cancellationToken);
        return next.Count;
    }
}
