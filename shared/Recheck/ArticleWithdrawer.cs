using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Recheck;

/// <summary>What withdrawing came to.</summary>
public enum WithdrawalOutcome
{
    Withdrawn,

    /// <summary>It had been before; what follows from it was done once more.</summary>
    AlreadyWithdrawn,

    /// <summary>There is no such article.</summary>
    NotFound,
}

/// <summary>
/// The one way in which an article is taken back, whoever asks for it. First it is marked, from which moment no output that
/// reads the article shows it; then everything that was made of it before is taken away or told. Each step may be repeated.
/// Queue withdrawn carries the news to whatever keeps copies: <see cref="WithdrawalFollowUp"/>.
/// </summary>
public sealed class ArticleWithdrawer(
    ArticleStore articles, Timeline timeline, ChangeLog changes, TranslationStore translations, IBlobs blobs, IQueues queues, TimeProvider clock)
{
    /// <summary>Somebody may be writing the article into lists at this very moment; they are cleared once more after it.</summary>
    private static readonly TimeSpan SecondPass = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Withdraws the article for good. Throws <see cref="StoreUnavailableException"/> when it was changed at the same time
    /// or the store is away; called again it goes on where it was.
    /// </summary>
    public async Task<WithdrawalOutcome> WithdrawAsync(string id, WithdrawalReason reason, string? note, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(id) || await articles.FindAsync(id, cancellationToken) is not { } stored)
            return WithdrawalOutcome.NotFound;
        var marked = stored.Withdrawn is null ? await MarkAsync(stored, new WithdrawalNotice(reason, note, clock.GetUtcNow()), cancellationToken) : stored;
        await ClearAsync(marked, cancellationToken);
        await changes.NoteWithdrawnAsync(Withdrawal.Of(marked, marked.Withdrawn!), cancellationToken);
        await queues.SendAsync(StoreNames.WithdrawnQueue, StoreJson.Write(new WithdrawnMessage(id)), null, cancellationToken);
        return stored.Withdrawn is null ? WithdrawalOutcome.Withdrawn : WithdrawalOutcome.AlreadyWithdrawn;
    }

    /// <summary>Clears lists, texts and pictures of a withdrawn article once more, and a last time a little later.</summary>
    public async Task ClearAgainAsync(WithdrawnMessage message, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(message.ArticleId, cancellationToken) is not { Withdrawn: not null } article)
            return;
        await ClearAsync(article, cancellationToken);
        if (message.Pass == 0)
            await queues.SendAsync(StoreNames.WithdrawnQueue, StoreJson.Write(message with { Pass = 1 }), SecondPass, cancellationToken);
    }

    // Headline and lists stay in the row, for whoever must find it again; the outlet's text does not.
    private async Task<Article> MarkAsync(Article stored, WithdrawalNotice notice, CancellationToken cancellationToken)
    {
        var marked = stored with
        {
            Version = stored.Version + 1,
            StoredAt = notice.At,
            Withdrawn = notice,
            Changed = [],
            Lead = null,
            Excerpt = null,
            BodyHtml = null,
            BodyBlob = null,
            Images = [],
            Videos = [],
            Siblings = [],
        };
        return await articles.ReplaceAsync(stored, marked, cancellationToken)
            ? marked
            : throw new StoreUnavailableException($"Article {stored.Id} was changed by someone else at the same time.");
    }

    private async Task ClearAsync(Article article, CancellationToken cancellationToken)
    {
        await timeline.RemoveAsync(article, cancellationToken);
        await articles.EraseTextsAsync(article.Id, cancellationToken);
        await translations.EraseAsync(article.Id, cancellationToken);
        await blobs.DeleteAsync(StoreNames.PicturesContainer, article.Id, cancellationToken);
    }
}
