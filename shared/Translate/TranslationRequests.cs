using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>What asking for a translation came to.</summary>
public enum TranslationRequestOutcome
{
    /// <summary>It is on its way.</summary>
    Asked,

    /// <summary>Somebody asked before; it is on its way.</summary>
    AlreadyAsked,

    /// <summary>It is there, or the outlet's own version is, or it was made and held back.</summary>
    AlreadyThere,

    /// <summary>There is no such article to be seen.</summary>
    NotFound,

    /// <summary>It is none of the interface's languages, or the article's own, or the engine does not know one of the two.</summary>
    NotPossible,

    /// <summary>The source does not allow it.</summary>
    NotAllowed,

    /// <summary>No engine is configured.</summary>
    Off,
}

/// <summary>
/// Readers ask for languages that are not translated by themselves. However often and by however many it is asked: there
/// is one job for each article and language, and a budget for all of them.
/// </summary>
public sealed class TranslationRequests
{
    private readonly DocumentComposer composer;
    private readonly TranslationDocuments documents;
    private readonly TranslationBacklog backlog;
    private readonly IQueues queues;
    private readonly ITranslationEngine? engine;
    private readonly TimeProvider clock;

    internal TranslationRequests(
        DocumentComposer composer, TranslationDocuments documents, TranslationBacklog backlog, IQueues queues, ITranslationEngine? engine, TimeProvider clock) =>
        (this.composer, this.documents, this.backlog, this.queues, this.engine, this.clock) = (composer, documents, backlog, queues, engine, clock);

    /// <summary>Whether anything can be translated at all.</summary>
    public bool IsOn => engine is not null;

    /// <summary>Asks for an article in a language of the interface.</summary>
    public async Task<TranslationRequestOutcome> AskAsync(string articleId, string language, CancellationToken cancellationToken)
    {
        if (engine is null)
            return TranslationRequestOutcome.Off;
        if (TranslationOptions.Find(language) is not { } known)
            return TranslationRequestOutcome.NotPossible;
        if (!ArticleId.IsWellFormed(articleId) || await composer.ReadAsync(articleId, known, cancellationToken) is not { Article.Withdrawn: null, Verdict.Visible: true } read)
            return TranslationRequestOutcome.NotFound;
        var article = read.Article;
        if (read.Parts is null)
            return article.Language == "und" || TranslationOptions.AreSame(article.Language, known) ? TranslationRequestOutcome.NotPossible : TranslationRequestOutcome.NotAllowed;
        var (document, sibling) = (await documents.FindManyAsync([new ArticleVersionKey(article.Id, article.Version)], known, cancellationToken))[0];
        if (sibling?.VisibleFrom <= clock.GetUtcNow() || document is { State: TranslationState.Shown or TranslationState.HeldBack })
            return TranslationRequestOutcome.AlreadyThere;
        // One that cannot be asked now may know the languages; the job will find out.
        if (document is null && await engine.SpeaksAsync(article.Language, known, cancellationToken) is false)
            return TranslationRequestOutcome.NotPossible;
        return await AskForAsync(article, known, cancellationToken);
    }

    /// <summary>Asks without looking whether it may be asked; for nothing where there is no engine.</summary>
    internal async Task<TranslationRequestOutcome> AskForAsync(Article article, string language, CancellationToken cancellationToken)
    {
        if (engine is null)
            return TranslationRequestOutcome.Off;
        var now = clock.GetUtcNow();
        var job = new TranslationJob(article.Id, article.Version, language, article.VisibleFrom, OnRequest: true, now);
        await documents.NoteWaitingAsync([TranslationScheduler.Waiting(job, article, now)], cancellationToken);
        if (!(await backlog.AddAsync([job], cancellationToken))[0])
            return TranslationRequestOutcome.AlreadyAsked;
        await queues.SendAsync(StoreNames.TranslateQueue, StoreJson.Write(new TranslateMessage(article.Id, language)), null, cancellationToken);
        return TranslationRequestOutcome.Asked;
    }
}
