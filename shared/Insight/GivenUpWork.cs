using System.Security.Cryptography;
using System.Text;
using Aggregator.Store;

namespace Aggregator.Insight;

/// <summary>Work that broke off until it was given up. <paramref name="Subject"/> is for operators only: it may name receivers.</summary>
public sealed record GivenUp(string Queue, string Subject, DateTimeOffset At);

/// <summary>What nobody will try again, for 30 days, so that giving up is never silent.</summary>
public sealed class GivenUpWork(ITables tables, TimeProvider clock)
{
    private const string Partition = "given-up";
    private const int Most = 1000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Notes that work of a queue on <paramref name="subject"/> was given up; the same twice is one.</summary>
    public async Task NoteAsync(string queue, string subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = $"{queue}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16))}";
        var rows = await tables.ScanAsync(StoreNames.GivenUpTable, Partition, null, null, Most, cancellationToken);
        var over = rows.Where(row => StoreJson.Read<GivenUp>(row.Json).At <= now - KeptFor).Select(row => new TableWrite(TableWriteKind.Delete, row)).ToList();
        await tables.WriteEachAsync(StoreNames.GivenUpTable, over, cancellationToken);
        await tables.UpsertAsync(StoreNames.GivenUpTable, new TableRow(Partition, key, StoreJson.Write(new GivenUp(queue, subject, now))), cancellationToken);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<GivenUp>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(StoreNames.GivenUpTable, Partition, null, null, Most, cancellationToken);
        return [.. rows.Select(row => StoreJson.Read<GivenUp>(row.Json)).Where(one => one.At > clock.GetUtcNow() - KeptFor).OrderByDescending(one => one.At)];
    }
}
