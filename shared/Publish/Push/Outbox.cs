using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Store;

namespace Aggregator.Publish.Push;

/// <summary>
/// Everything that is still to be delivered: one partition a lane (a receiver with one subject), one row a delivery in the
/// order in which they are to arrive. Queue deliver names lanes that have something.
/// </summary>
public sealed class Outbox(ITables tables, IQueues queues, TimeProvider clock)
{
    // Rows of deliveries begin with a digit; the lease stands behind them.
    private const string LeaseRow = "lease";
    private const string EndOfDeliveries = "a";

    /// <summary>How long a lane rests whose work broke off again and again.</summary>
    public static TimeSpan AfterBreakingOff { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Longer than a lane is worked on at a time; a process that dies holds it no longer.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>Puts each into its lane and asks for the lanes to be worked on. The same one twice is one, as long as it waits.</summary>
    public async Task AddAsync(IReadOnlyList<PendingDelivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Count == 0)
            return;
        // What was to be told of an article before its withdrawal is not told any more.
        foreach (var gone in deliveries.Where(one => one.Event == PushEvent.ArticleWithdrawn))
            await ClearAsync(LaneOf(gone), cancellationToken);
        var rows = deliveries.Select(one => new TableRow(LaneOf(one), KeyOf(one), PushJson.Write(one))).DistinctBy(row => (row.PartitionKey, row.RowKey)).ToList();
        await tables.WriteEachAsync(StoreNames.OutboxTable, [.. rows.Select(row => new TableWrite(TableWriteKind.Insert, row))], cancellationToken);
        await queues.SendEachAsync(
            StoreNames.DeliverQueue,
            [.. rows.Select(row => row.PartitionKey).Distinct(StringComparer.Ordinal).Select(lane => StoreJson.Write(new DeliverMessage(lane)))], cancellationToken);
    }

    /// <summary>The deliveries of a lane, first one first; at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(string lane, int most, CancellationToken cancellationToken) =>
        [.. (await tables.ScanAsync(StoreNames.OutboxTable, lane, null, EndOfDeliveries, most, cancellationToken))
            .Select(row => new OutboxEntry(lane, row.RowKey, PushJson.Read<PendingDelivery>(row.Json)))];

    public Task RemoveAsync(IEnumerable<OutboxEntry> entries, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.OutboxTable,
        [.. entries.Select(entry => new TableWrite(TableWriteKind.Delete, new TableRow(entry.Lane, entry.Key, "")))], cancellationToken);

    /// <summary>Notes that the first of a lane failed, and that it is tried again after <paramref name="pause"/>.</summary>
    public async Task PostponeAsync(OutboxEntry entry, DateTimeOffset firstTry, TimeSpan pause, CancellationToken cancellationToken)
    {
        // The message goes first: if this ends in between, the lane is only looked at too early.
        await LaterAsync(entry.Lane, pause, cancellationToken);
        var postponed = entry.Delivery with { Attempts = entry.Delivery.Attempts + 1, FirstTry = firstTry, NextTry = clock.GetUtcNow() + pause };
        await tables.UpsertAsync(StoreNames.OutboxTable, new TableRow(entry.Lane, entry.Key, PushJson.Write(postponed)), cancellationToken);
    }

    /// <summary>Asks for the lane to be worked on after a while.</summary>
    public Task LaterAsync(string lane, TimeSpan pause, CancellationToken cancellationToken) =>
        queues.SendAsync(StoreNames.DeliverQueue, StoreJson.Write(new DeliverMessage(lane)), pause, cancellationToken);

    public async Task ClearAsync(string lane, CancellationToken cancellationToken) =>
        await RemoveAsync(await ReadAsync(lane, 1000, cancellationToken), cancellationToken);

    /// <summary>Takes the lane for this process alone; false while another works on it.</summary>
    public async Task<bool> TakeAsync(string lane, CancellationToken cancellationToken)
    {
        var row = await tables.GetAsync(StoreNames.OutboxTable, lane, LeaseRow, cancellationToken);
        var now = clock.GetUtcNow();
        var taken = new TableRow(lane, LeaseRow, PushJson.Write(new LaneLease(now + LeaseTime)), row?.ETag);
        if (row is null)
            return await tables.InsertAsync(StoreNames.OutboxTable, taken, cancellationToken);
        return PushJson.Read<LaneLease>(row.Json).Until <= now && await tables.ReplaceAsync(StoreNames.OutboxTable, taken, cancellationToken);
    }

    /// <summary>Gives the lane back.</summary>
    public Task ReleaseAsync(string lane, CancellationToken cancellationToken) =>
        tables.DeleteAsync(StoreNames.OutboxTable, lane, LeaseRow, cancellationToken);

    /// <summary>Each receiver has a lane for every subject.</summary>
    public static string LaneOf(PendingDelivery delivery) => $"{delivery.ReceiverId}~{Hash(delivery.Subject)}";

    /// <summary>What the receiver knows the delivery by, however often it arrives: never two for one event.</summary>
    public static string IdOf(PendingDelivery delivery) => "msg_" + Hash($"{LaneOf(delivery)} {KeyOf(delivery)}");

    private static string KeyOf(PendingDelivery delivery) =>
        string.Create(CultureInfo.InvariantCulture, $"{delivery.Sequence:D19}{(int)delivery.Event}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

/// <summary>Until when a lane is taken.</summary>
public sealed record LaneLease(DateTimeOffset Until);
