using System.Collections.Concurrent;
using Aggregator.Store;

namespace Aggregator.Fetch.Robots;

/// <summary>The robots.txt files that are known: in memory, behind it in the Hosts table.</summary>
internal sealed class RobotsCache(ITables tables, TimeProvider clock)
{
    private const int ManyOrigins = 5_000;

    private readonly ConcurrentDictionary<string, RobotsRecord> known = new(StringComparer.Ordinal);

    /// <summary>What is known of the origin, whether or not it is still fresh; null when nothing is.</summary>
    public async Task<RobotsRecord?> FindAsync(Uri origin, CancellationToken cancellationToken)
    {
        var key = Key(origin);
        if (known.TryGetValue(key, out var record) && record.Until > clock.GetUtcNow())
            return record;
        // Another instance may have asked meanwhile.
        var row = await tables.GetAsync(StoreNames.HostsTable, FetchUrl.HostKey(origin), RowKey(origin), cancellationToken);
        record = RobotsRow.Read(row) ?? record;
        if (record is not null)
            Remember(key, record);
        return record;
    }

    public async Task KeepAsync(Uri origin, RobotsRecord record, CancellationToken cancellationToken)
    {
        Remember(Key(origin), record);
        await tables.UpsertAsync(StoreNames.HostsTable, RobotsRow.Of(FetchUrl.HostKey(origin), RowKey(origin), record), cancellationToken);
    }

    private void Remember(string key, RobotsRecord record)
    {
        if (known.Count > ManyOrigins)
            known.Clear();
        known[key] = record;
    }

    private static string Key(Uri origin) => $"{origin.Scheme}://{FetchUrl.HostKey(origin)}";

    private static string RowKey(Uri origin) => $"robots-{origin.Scheme}";
}
