using System.Globalization;

namespace Aggregator.Store;

/// <summary>What was withdrawn lately, newest first: one small partition beside the change stream.</summary>
public sealed class Withdrawals(ITables tables, TimeProvider clock)
{
    private const string Partition = "withdrawn";
    private const int Most = 500;

    /// <summary>The withdrawals since then of articles that had become visible, newest first; at most 500.</summary>
    public async Task<IReadOnlyList<Withdrawal>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.ChangesTable, Partition, null, Key(since, "~"), Most, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => StoreJson.Read<Withdrawal>(row.Json)).Where(withdrawal => withdrawal.VisibleFrom <= now)];
    }

    internal static TableRow Row(Withdrawal withdrawal) =>
        new(Partition, Key(withdrawal.At, withdrawal.ArticleId), StoreJson.Write(withdrawal));

    private static string Key(DateTimeOffset time, string articleId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}-{articleId}");
}
