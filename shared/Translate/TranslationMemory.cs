using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>
/// Every text that was ever translated, asked before any engine. A text is reserved before it is sent and recorded when the
/// answer is there, so that no two workers send it, and so that a death in between leaves a trace
/// (docs/decisions/0028-engines-and-paying-once.md).
/// </summary>
internal sealed class TranslationMemory(ITables tables, TimeProvider clock)
{
    /// <summary>Longer than any call takes with all that follows it: the host ends a function after five minutes.</summary>
    public static readonly TimeSpan Reservation = TimeSpan.FromMinutes(10);

    /// <summary>Those entries, by key; with nothing in them where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, FoundEntry>> FindAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var asked = keys.Distinct(StringComparer.Ordinal).ToList();
        var rows = await tables.GetEachAsync(StoreNames.TranslationMemoryTable, [.. asked.Select(Address)], cancellationToken);
        return asked.Zip(rows, (key, row) => new FoundEntry(key, row is null ? null : StoreJson.Read<MemoryEntry>(row.Json), row?.ETag))
            .ToDictionary(found => found.Key, StringComparer.Ordinal);
    }

    /// <summary>Reserves each text as it was found; which of them are ours now. One that somebody else took meanwhile is not.</summary>
    public Task<IReadOnlyList<bool>> ReserveAsync(IReadOnlyList<FoundEntry> found, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return tables.WriteEachAsync(
            StoreNames.TranslationMemoryTable,
            [.. found.Select(one => Write(one, new MemoryEntry(MemoryState.Reserved, now) { Until = now + Reservation, Attempts = one.Entry?.Attempts ?? 0 }))],
            cancellationToken);
    }

    /// <summary>Notes what became of texts as they were found; which of them were still so.</summary>
    public Task<IReadOnlyList<bool>> ChangeAsync(IReadOnlyList<(FoundEntry Found, MemoryEntry Next)> changes, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.TranslationMemoryTable, [.. changes.Select(change => Write(change.Found, change.Next))], cancellationToken);

    /// <summary>Writes down what became of texts that are ours, or what an editor wrote.</summary>
    public Task RecordAsync(IReadOnlyDictionary<string, MemoryEntry> entries, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.TranslationMemoryTable, [.. entries.Select(one => new TableWrite(TableWriteKind.Upsert, Row(one.Key, one.Value)))], cancellationToken);

    /// <summary>Gives back texts that were reserved and certainly not worked on: each is again as it was found.</summary>
    public Task ReleaseAsync(IReadOnlyList<FoundEntry> reserved, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.TranslationMemoryTable,
        [
            .. reserved.Select(one => one.Entry is { State: MemoryState.Failed or MemoryState.Doubtful } before
                ? new TableWrite(TableWriteKind.Upsert, Row(one.Key, before))
                : new TableWrite(TableWriteKind.Delete, new TableRow(one.Key[..2], one.Key[2..], ""))),
        ],
        cancellationToken);

    /// <summary>Forgets texts.</summary>
    public Task EraseAsync(IEnumerable<string> keys, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.TranslationMemoryTable,
        [.. keys.Distinct(StringComparer.Ordinal).Select(key => new TableWrite(TableWriteKind.Delete, new TableRow(key[..2], key[2..], "")))],
        cancellationToken);

    private static TableWrite Write(FoundEntry found, MemoryEntry next) => found.ETag is null
        ? new TableWrite(TableWriteKind.Insert, Row(found.Key, next))
        : new TableWrite(TableWriteKind.Replace, Row(found.Key, next) with { ETag = found.ETag });

    private static RowKey Address(string key) => new(key[..2], key[2..]);

    private static TableRow Row(string key, MemoryEntry entry) => new(key[..2], key[2..], StoreJson.Write(entry));
}
