using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Search;

/// <summary>
/// Follows the change stream, and the notes on finished translations. Rows may come in a little out of order, since several processes write and writing takes time:
/// every reading begins two minutes before the last one's end, and now and then an hour, and what was read is remembered.
/// </summary>
internal sealed class ChangeTail(ITables tables)
{
    private const int RowsAtOnce = 1000;
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongOverlap = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongEvery = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private DateTimeOffset? position;
    private DateTimeOffset lookedBack;

    /// <summary>The changes that were not read yet, up to <paramref name="now"/>, some at a time, in their order.</summary>
    /// <param name="start">Where to begin the first time.</param>
    /// <param name="now">Nothing later is read.</param>
    /// <param name="cancellationToken">Ends the reading; what was handed out counts as read.</param>
    public async IAsyncEnumerable<IReadOnlyList<Change>> ReadAsync(
        DateTimeOffset start, DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isLong = position is null || now - lookedBack >= LongEvery;
        var from = (position ?? start) - (isLong ? LongOverlap : Overlap);
        read.RemoveWhere(key => string.CompareOrdinal(key, Key(now - LongOverlap - LongEvery)) < 0);
        for (var day = from.UtcDateTime.Date; day <= now.UtcDateTime.Date; day = day.AddDays(1))
        {
            // Articles before translations: nothing is looked up twice that came with its article.
            foreach (var partition in new[] { day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), ChangeStream.TranslatedDay(new DateTimeOffset(day, TimeSpan.Zero)) })
            {
                IReadOnlyList<TableRow> rows;
                for (var next = Key(from); ; next = RowKeys.After(rows[^1].RowKey))
                {
                    rows = await tables.ScanAsync(StoreNames.ChangesTable, partition, next, Key(now.AddTicks(1)), RowsAtOnce, cancellationToken);
                    var fresh = rows.Where(row => !read.Contains(row.RowKey)).ToList();
                    if (fresh.Count > 0)
                        yield return [.. fresh.Select(row => StoreJson.Read<Change>(row.Json))];
                    read.UnionWith(fresh.Select(row => row.RowKey));
                    if (rows.Count < RowsAtOnce)
                        break;
                }
            }
        }
        position = now;
        lookedBack = isLong ? now : lookedBack;
    }

    private static string Key(DateTimeOffset time) => time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
