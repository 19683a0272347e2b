using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish;

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

    /// <summary>Why the article was taken back; null for every other, and where there is none.</summary>
    public async Task<WithdrawalKind?> FindWithdrawalAsync(string id, CancellationToken cancellationToken) =>
        ArticleId.IsWellFormed(id) ? (await articles.FindAsync(id, cancellationToken))?.Withdrawn : null;
}
