using Aggregator.Publish.Dumps;
using Aggregator.Publish.Packages;
using Aggregator.Recheck;
using Aggregator.Store;

namespace Aggregator.Publish;

/// <summary>
/// What keeps copies that were made before an article was withdrawn, one a line: each makes its copies anew. Outputs that
/// read the article when they are asked have nothing to do here. Everything may be done twice.
/// </summary>
public sealed class WithdrawalFollowUp(ArticleWithdrawer withdrawer, PackageBuilder packages, DumpBuilder dumps)
{
    /// <summary>Queue withdrawn.</summary>
    public async Task RunAsync(WithdrawnMessage message, CancellationToken cancellationToken)
    {
        await withdrawer.ClearAgainAsync(message, cancellationToken);
        await packages.RebuildWithAsync(message.ArticleId, cancellationToken);
        await dumps.RunAsync(cancellationToken);
    }
}
