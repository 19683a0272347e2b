using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Publish.Push;

/// <summary>One try of a delivery, as its receiver's owner may see it.</summary>
public sealed record DeliveryTry(
    string Id, PushEvent Event, string Subject, DateTimeOffset At, int Attempt, int? Status, string Reason, bool Succeeded, long Milliseconds);

/// <summary>What was sent to each receiver and what came back, newest first, for a week.</summary>
public sealed class DeliveryLog(ITables tables, TimeProvider clock)
{
    private const int MostTrimmed = 500;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public Task WriteAsync(string receiverId, DeliveryTry entry, CancellationToken cancellationToken) => tables.UpsertAsync(
        StoreNames.DeliveriesTable, new TableRow(receiverId, RowKeys.NewestFirst(entry.At, string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{entry.Attempt:D3}")), PushJson.Write(entry)),
        cancellationToken);

    /// <summary>The newest <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<DeliveryTry>> ReadAsync(string receiverId, int most, CancellationToken cancellationToken) =>
        [.. (await tables.ScanAsync(StoreNames.DeliveriesTable, receiverId, null, null, most, cancellationToken)).Select(row => PushJson.Read<DeliveryTry>(row.Json))];

    /// <summary>Whether anything arrived since then.</summary>
    public async Task<bool> HasSucceededSinceAsync(string receiverId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        string? from = null;
        while (true)
        {
            var rows = await tables.ScanAsync(StoreNames.DeliveriesTable, receiverId, from, RowKeys.NewestFirst(since, ""), MostTrimmed, cancellationToken);
            if (rows.Any(row => PushJson.Read<DeliveryTry>(row.Json).Succeeded))
                return true;
            if (rows.Count < MostTrimmed)
                return false;
            from = RowKeys.After(rows[^1].RowKey);
        }
    }

    /// <summary>Deletes what is older than a week.</summary>
    public async Task TrimAsync(string receiverId, CancellationToken cancellationToken)
    {
        var old = await tables.ScanAsync(
            StoreNames.DeliveriesTable, receiverId, RowKeys.NewestFirst(clock.GetUtcNow() - KeptFor, ""), null, MostTrimmed, cancellationToken);
        await tables.WriteEachAsync(StoreNames.DeliveriesTable, [.. old.Select(row => new TableWrite(TableWriteKind.Delete, row))], cancellationToken);
    }
}
