using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>
/// Writes the change stream. A change stands under the moment from which it may be told: when its row was written or when
/// its article becomes visible, whichever is later. Readers stay <see cref="ChangeStream.Lag"/> behind the clock, and a row
/// that took too long to write is written once more, so nobody who follows the stream misses one, however many write.
/// </summary>
public sealed class ChangeLog(ITables tables, TimeProvider clock)
{
    // Well under the lag: what is left covers clocks that differ.
    private static readonly TimeSpan LongestWrite = ChangeStream.Lag / 3;

    private const int MostTries = 5;

    /// <summary>
    /// Notes that each of <paramref name="articles"/> was stored in its current version. One that is noted already is left
    /// out; a process that dies in between leaves it to be noted again, so a change may be told twice.
    /// </summary>
    public async Task NoteStoredAsync(IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        var given = articles.ToList();
        var noted = await tables.GetEachAsync(StoreNames.ChangesTable, [.. given.Select(MarkKey)], cancellationToken);
        var fresh = given.Zip(noted).Where(one => one.Second is null || !IsMarkOf(one.Second, one.First)).ToList();
        if (fresh.Count == 0)
            return;
        var corrected = given.Where(article => article.Changed.Count > 0).Select(article => new TableWrite(TableWriteKind.Upsert, Corrections.Row(article)));
        await tables.WriteEachAsync(StoreNames.ChangesTable, [.. corrected], cancellationToken);
        await WriteAsync(
            [.. fresh.Select(one => new Change(
                one.Second is null && one.First.Version == 1 ? ChangeKind.Created : ChangeKind.Updated,
                one.First.Id, one.First.Version, one.First.StoredAt, one.First.VisibleFrom))],
            cancellationToken);
        await tables.WriteEachAsync(
            StoreNames.ChangesTable, [.. fresh.Select(one => new TableWrite(TableWriteKind.Upsert, Mark(one.First)))], cancellationToken);
    }

    /// <summary>
    /// Notes that the article was withdrawn: in the stream, and where feeds look for their tombstones. Noted a second time,
    /// it may be told twice.
    /// </summary>
    public async Task NoteWithdrawnAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        await tables.UpsertAsync(StoreNames.ChangesTable, Withdrawals.Row(withdrawal), cancellationToken);
        await WriteAsync(
            [new Change(ChangeKind.Withdrawn, withdrawal.ArticleId, withdrawal.Version, withdrawal.At, withdrawal.VisibleFrom)], cancellationToken);
    }

    private async Task WriteAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var started = clock.GetTimestamp();
            var now = clock.GetUtcNow();
            await tables.WriteEachAsync(
                StoreNames.ChangesTable,
                [.. changes.Select(change => new TableWrite(TableWriteKind.Upsert, ChangeStream.Row(change, now)))], cancellationToken);
            if (clock.GetElapsedTime(started) <= LongestWrite)
                return;
        }
        throw new StoreUnavailableException("The change stream takes too long to write.");
    }

    private static RowKey MarkKey(Article article) => new($"noted~{article.Id[..2]}", article.Id);

    private static TableRow Mark(Article article)
    {
        var (partition, row) = MarkKey(article);
        return new TableRow(partition, row, $$"""{"storedAt":{{article.StoredAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}}}""");
    }

    private static bool IsMarkOf(TableRow mark, Article article) => mark.Json == Mark(article).Json;
}
