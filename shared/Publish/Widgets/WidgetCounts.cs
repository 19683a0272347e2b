using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Store;

namespace Aggregator.Publish.Widgets;

/// <summary>Loads of a key on a day (UTC).</summary>
public readonly record struct WidgetDay(DateOnly Day, long Loads);

/// <summary>
/// Counts loads of widgets by key and day, and nothing else of them. Every instance keeps its sums in memory and writes
/// them to rows of its own, whole, so that writing twice counts nothing twice and no instance waits for another.
/// </summary>
public sealed class WidgetCounts(ITables tables, TimeProvider clock)
{
    // Keys are words that anybody may make up: beyond so many a day on an instance, new ones are not counted.
    private const int MostKeysPerDay = 5_000;
    private const int MostDaysRead = 20_000;

    private readonly string instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private readonly ConcurrentDictionary<(string Key, DateOnly Day), Sum> sums = new();

    /// <summary>Counts one load now. Writes nothing.</summary>
    public void Count(string key)
    {
        var at = (key, Today);
        if (sums.TryGetValue(at, out var sum) || (sums.Count < MostKeysPerDay && (sum = sums.GetOrAdd(at, _ => new Sum())) is not null))
            sum.Add();
    }

    /// <summary>Writes the sums that have grown; those of days that are over are forgotten once they are written.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        var grown = sums.Select(pair => (pair.Key, Sum: pair.Value, pair.Value.Loads)).Where(one => one.Loads > one.Sum.Written).ToList();
        if (grown.Count > 0)
        {
            await tables.WriteEachAsync(
                StoreNames.WidgetLoadsTable, [.. grown.Select(one => new TableWrite(TableWriteKind.Upsert, Row(one.Key.Key, one.Key.Day, one.Loads)))], cancellationToken);
            foreach (var (_, sum, loads) in grown)
                sum.Written = loads;
        }
        foreach (var (at, sum) in sums.Where(pair => pair.Key.Day < today && pair.Value.Loads == pair.Value.Written))
            sums.TryRemove(KeyValuePair.Create(at, sum));
    }

    /// <summary>The days of a key since then on which it was loaded, oldest first; what was not written yet comes with the next minute.</summary>
    public async Task<IReadOnlyList<WidgetDay>> ReadAsync(string key, DateOnly since, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.WidgetLoadsTable, key, DayName(since), null, MostDaysRead, cancellationToken);
        return [.. rows.GroupBy(row => row.RowKey[..8], StringComparer.Ordinal)
            .Select(day => new WidgetDay(
                DateOnly.ParseExact(day.Key, "yyyyMMdd", CultureInfo.InvariantCulture), day.Sum(row => LoadsOf(row))))];
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private TableRow Row(string key, DateOnly day, long loads) => new(key, $"{DayName(day)}-{instance}", $$"""{"loads":{{loads.ToString(CultureInfo.InvariantCulture)}}}""");

    private static long LoadsOf(TableRow row)
    {
        using var json = JsonDocument.Parse(row.Json);
        return json.RootElement.GetProperty("loads").GetInt64();
    }

    private static string DayName(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private sealed class Sum
    {
        private long loads;

        public long Loads => Interlocked.Read(ref loads);

        public long Written { get; set; }

        public void Add() => Interlocked.Increment(ref loads);
    }
}
