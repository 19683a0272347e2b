using System.Globalization;

namespace Aggregator.Store;

/// <summary>Changes in order, and where to go on; <paramref name="More"/> when some are there already.</summary>
public sealed record ChangePage(IReadOnlyList<Change> Changes, ChangeCursor Next, bool More);

/// <summary>Reads the change stream, in which every change stands at least once and after its forerunners.</summary>
public sealed class ChangeStream(ITables tables, TimeProvider clock)
{
    /// <summary>How far readers stay behind the clock: longer than a write takes and clocks of instances differ.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(15);

    // A stream that rested for years is walked in several requests.
    private const int MostDays = 100;

    /// <summary>Up to <paramref name="limit"/> changes after <paramref name="from"/>, oldest first, that may be told by now.</summary>
    public Task<ChangePage> ReadAsync(ChangeCursor from, int limit, CancellationToken cancellationToken) =>
        ReadAsync(from, clock.GetUtcNow(), limit, cancellationToken);

    /// <summary>The same, of those that could be told <paramref name="until"/> then.</summary>
    public async Task<ChangePage> ReadAsync(ChangeCursor from, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var end = ChangeCursor.At(Earlier(until, clock.GetUtcNow() - Lag));
        var changes = new List<Change>();
        var position = from;
        foreach (var day in Days(from, end).Take(MostDays))
        {
            var rows = await tables.ScanAsync(
                StoreNames.ChangesTable, day, position.Key, end.Key, limit + 1 - changes.Count, cancellationToken);
            foreach (var row in rows)
            {
                if (changes.Count == limit)
                    return new ChangePage(changes, position, More: true);
                changes.Add(StoreJson.Read<Change>(row.Json));
                position = ChangeCursor.After(row.RowKey);
            }
            // What has passed of this day is read; nothing earlier is ever added.
            position = Later(position, Earlier(ChangeCursor.EndOf(day), end));
        }
        return new ChangePage(changes, position, More: string.CompareOrdinal(position.Key, end.Key) < 0);
    }

    /// <summary>The row of a change that is written at <paramref name="now"/>.</summary>
    internal static TableRow Row(Change change, DateTimeOffset now)
    {
        var told = (change.VisibleFrom > now ? change.VisibleFrom : now).ToUniversalTime();
        // Changes told at the same moment come in the order of versions, and created before updated.
        var order = string.Create(CultureInfo.InvariantCulture, $"{change.Version:D6}{Initial(change.Kind)}");
        return new TableRow(ChangeCursor.DayOf(told), $"{ChangeCursor.At(told).Key}-{change.ArticleId}-{order}", StoreJson.Write(change));
    }

    /// <summary>The partition with the notes of a day on finished translations. They are no changes of articles: only search follows them.</summary>
    internal static string TranslatedDay(DateTimeOffset time) => "translated-" + ChangeCursor.DayOf(time.ToUniversalTime());

    /// <summary>The row that notes a finished translation.</summary>
    internal static TableRow TranslatedRow(string articleId, int version, string language, DateTimeOffset now)
    {
        var change = new Change(ChangeKind.Updated, articleId, version, now, now);
        return new TableRow(TranslatedDay(now), $"{ChangeCursor.At(now.ToUniversalTime()).Key}-{articleId}-{language}", StoreJson.Write(change));
    }

    private static char Initial(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => 'c',
        ChangeKind.Updated => 'u',
        _ => 'w',
    };

    private static IEnumerable<string> Days(ChangeCursor from, ChangeCursor end)
    {
        var last = end.Time.UtcDateTime.Date;
        for (var day = from.Time.UtcDateTime.Date; day <= last; day = day.AddDays(1))
            yield return ChangeCursor.DayOf(day);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one <= other ? one : other;

    private static ChangeCursor Later(ChangeCursor one, ChangeCursor other) => string.CompareOrdinal(one.Key, other.Key) >= 0 ? one : other;

    private static ChangeCursor Earlier(ChangeCursor one, ChangeCursor other) => string.CompareOrdinal(one.Key, other.Key) <= 0 ? one : other;
}
