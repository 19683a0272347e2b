using Aggregator.Articles;
using Aggregator.Store;
using Microsoft.Extensions.Logging;

namespace Aggregator.Translate;

/// <summary>
/// Queue translate: one article into one language. What the memory has costs nothing; the rest is bought, checked and put
/// together. Everything may be repeated, by several workers at once.
/// </summary>
public sealed partial class Translator
{
    private readonly DocumentComposer composer;
    private readonly TranslationDocuments documents;
    private readonly TranslationBacklog backlog;
    private readonly TextPurchase? purchase;
    private readonly TimeProvider clock;
    private readonly ILogger<Translator> log;

    /// <param name="composer">Puts documents together.</param>
    /// <param name="documents">Where they are kept.</param>
    /// <param name="backlog">What waits.</param>
    /// <param name="purchase">Null where no engine is configured.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="log">The log.</param>
    internal Translator(
        DocumentComposer composer, TranslationDocuments documents, TranslationBacklog backlog, TextPurchase? purchase, TimeProvider clock, ILogger<Translator> log) =>
        (this.composer, this.documents, this.backlog, this.purchase, this.clock, this.log) = (composer, documents, backlog, purchase, clock, log);

    /// <summary>Translates what can be translated now; what cannot stays in the backlog with the reason.</summary>
    public async Task TranslateAsync(TranslateMessage message, CancellationToken cancellationToken)
    {
        if (await composer.ReadAsync(message.ArticleId, message.Language, cancellationToken) is not { } read)
            return;
        var article = read.Article;
        var jobs = await backlog.OfAsync(article.Id, article.VisibleFrom, message.Language, cancellationToken);
        if (jobs.Count == 0)
            return;
        if (article.Withdrawn is null && !read.Verdict.Visible)
        {
            await backlog.PutOffAsync(jobs, article.VisibleFrom, "Not to be shown yet.", cancellationToken);
            return;
        }
        if (read.Parts is not { } parts || await HasSiblingAsync(article, message.Language, cancellationToken))
        {
            await documents.DeleteAsync(new ArticleVersionKey(article.Id, article.Version), message.Language, cancellationToken);
            await backlog.RemoveAsync(jobs.Select(one => one.Job), cancellationToken);
            return;
        }
        var missing = await composer.ComposeAsync(parts, cancellationToken);
        var putOff = missing.Count == 0 ? null : await BuyAsync(parts, missing, jobs.Any(one => one.Job.OnRequest), cancellationToken);
        if (missing.Count > 0)
            missing = await ComposeAgainAsync(parts, cancellationToken);
        if (missing.Count == 0)
        {
            await backlog.RemoveAsync(jobs.Select(one => one.Job), cancellationToken);
            return;
        }
        if (putOff?.Until == PutOff.Never)
        {
            await EndAsync(parts, missing, jobs.Select(one => one.Job), cancellationToken);
            return;
        }
        putOff ??= new PutOff(clock.GetUtcNow(), "Some of it is missing still.");
        await backlog.PutOffAsync(jobs, putOff.Until, putOff.Reason, cancellationToken);
        LogPutOff(article.Id, message.Language, putOff.Reason);
    }

    // The heading first: a day's budget goes to what everybody sees.
    private async Task<PutOff?> BuyAsync(ArticleParts parts, IReadOnlyList<SourcePart> missing, bool onRequest, CancellationToken cancellationToken)
    {
        if (purchase is null)
            return new PutOff(clock.GetUtcNow().AddHours(1), "No engine is configured.");
        var heading = missing.Where(part => part.Name is SourcePart.Title or SourcePart.Lead).ToList();
        var rest = missing.Where(part => part.Name is not (SourcePart.Title or SourcePart.Lead)).ToList();
        var putOff = heading.Count == 0 ? null : await purchase.BuyAsync(parts, heading, onRequest, cancellationToken);
        // A title that is to be tried again later is no reason for the body to wait; an engine that is away is.
        if (rest.Count == 0 || (putOff is not null && putOff.Until > clock.GetUtcNow() && (await composer.ComposeAsync(parts, cancellationToken)).Any(part => part.Name == SourcePart.Title)))
            return putOff;
        return await purchase.BuyAsync(parts, rest, onRequest, cancellationToken) ?? putOff;
    }

    // It may have been taken back while the engine was at work; what was erased then must not come back.
    private async Task<IReadOnlyList<SourcePart>> ComposeAgainAsync(ArticleParts parts, CancellationToken cancellationToken)
    {
        var now = await composer.ReadAsync(parts.Article.Id, parts.Language, cancellationToken);
        return now?.Parts is { } current && current.Article.Version == parts.Article.Version ? await composer.ComposeAsync(parts, cancellationToken) : parts.All.ToList();
    }

    // What the engine will never do is not on its way; what editors did stays.
    private async Task EndAsync(ArticleParts parts, IReadOnlyList<SourcePart> missing, IEnumerable<TranslationJob> jobs, CancellationToken cancellationToken)
    {
        if (missing.Any(part => part.Name == SourcePart.Title))
            await documents.DeleteAsync(new ArticleVersionKey(parts.Article.Id, parts.Article.Version), parts.Language, cancellationToken);
        await backlog.RemoveAsync(jobs, cancellationToken);
    }

    private async Task<bool> HasSiblingAsync(Article article, string language, CancellationToken cancellationToken) =>
        (await documents.SiblingsAsync(article.Id, cancellationToken))
            .Any(sibling => TranslationOptions.AreSame(sibling.Language, language) && sibling.VisibleFrom <= clock.GetUtcNow());

    [LoggerMessage(LogLevel.Debug, "The translation of {ArticleId} into {Language} waits: {Reason}")]
    private partial void LogPutOff(string articleId, string language, string reason);
}
