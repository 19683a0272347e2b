using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish;

/// <summary>One version of an article, without its words: what was changed is said, what stood there before is not shown again.</summary>
public sealed record ArticleVersion(int Number, DateTimeOffset At, IReadOnlyList<ChangedField> Changed);

/// <summary>Reads single articles for outputs, as far as their verdicts allow now.</summary>
public sealed class ArticleReader(ArticleStore articles, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>Null when there is no such article, when it is not released yet, and for anything that is no id.</summary>
    public async Task<ArticleView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(id) || await articles.FindAsync(id, cancellationToken) is not { } article)
            return null;
        if (article.Withdrawn is not null)
            return null;
        var body = await articles.BodyAsync(article, cancellationToken);
        return ArticleView.From(article, body, catalogue, clock.GetUtcNow());
    }

    /// <summary>Why the article was taken back; null for every other, where there is none, and for one that nobody ever saw here.</summary>
    public async Task<WithdrawalNotice?> FindWithdrawalAsync(string id, CancellationToken cancellationToken) =>
        ArticleId.IsWellFormed(id) && await articles.FindAsync(id, cancellationToken) is { } article && article.VisibleFrom <= clock.GetUtcNow()
            ? article.Withdrawn : null;

    /// <summary>When the article changed and in what, oldest first; only the first version where it never did.</summary>
    public async Task<IReadOnlyList<ArticleVersion>> VersionsAsync(CardView card, CancellationToken cancellationToken) => card.Version == 1
        ? []
        : [.. (await articles.VersionsAsync(card.Id, cancellationToken)).Select(one => new ArticleVersion(one.Version, one.StoredAt, one.Changed))];
}
