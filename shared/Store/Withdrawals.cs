namespace Aggregator.Store;

/// <summary>What was withdrawn lately, newest first: one small partition beside the change stream.</summary>
public sealed class Withdrawals(ITables tables, TimeProvider clock)
{
    private const string Partition = "withdrawn";
    private const int Most = 500;

    /// <summary>
    /// Up to <paramref name="limit"/> withdrawals, newest first, older than <paramref name="before"/> (null: from now), none
    /// older than <paramref name="since"/>; those of articles that had not become visible are left out.
    /// </summary>
    public async Task<(IReadOnlyList<Withdrawal> Found, TimelineCursor? Next)> PageAsync(
        TimelineCursor? before, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var from = before is { } cursor ? RowKeys.After(Key(cursor.VisibleFrom, cursor.ArticleId)) : null;
        var rows = await tables.ScanAsync(StoreNames.ChangesTable, Partition, from, Key(since, "~"), limit + 1, cancellationToken);
        var now = clock.GetUtcNow();
        var found = rows.Take(limit).Select(row => StoreJson.Read<Withdrawal>(row.Json)).ToList();
        TimelineCursor? next = rows.Count > limit ? new TimelineCursor(found[^1].At, found[^1].ArticleId) : null;
        return ([.. found.Where(withdrawal => withdrawal.VisibleFrom <= now)], next);
    }

    /// <summary>The withdrawals since then of articles that had become visible, newest first; at most 500.</summary>
    public async Task<IReadOnlyList<Withdrawal>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.ChangesTable, Partition, null, Key(since, "~"), Most, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => StoreJson.Read<Withdrawal>(row.Json)).Where(withdrawal => withdrawal.VisibleFrom <= now)];
    }

    internal static TableRow Row(Withdrawal withdrawal) =>
        new(Partition, Key(withdrawal.At, withdrawal.ArticleId), StoreJson.Write(withdrawal));

    private static string Key(DateTimeOffset time, string articleId) => RowKeys.NewestFirst(time, articleId);
}
