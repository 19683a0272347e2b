using System.Text.Json;
using Aggregator.Store;

namespace Aggregator.Fetch.Hosts;

/// <summary>A host's row in the table: who holds its turn and until when at most, and when the next may begin.</summary>
internal sealed record HostRow(string? Holder, DateTimeOffset? LeaseUntil, DateTimeOffset? NextAt)
{
    private const string RowKey = "turn";

    public static readonly HostRow Free = new(null, null, null);

    public static Task<TableRow?> ReadAsync(ITables tables, string host, CancellationToken cancellationToken) =>
        tables.GetAsync(StoreNames.HostsTable, host, RowKey, cancellationToken);

    public static HostRow Of(TableRow? row)
    {
        try
        {
            return row is null ? Free : JsonSerializer.Deserialize<HostRow>(row.Json) ?? Free;
        }
        catch (JsonException)
        {
            return Free;
        }
    }

    public TableRow ToRow(string host, string? etag = null) => new(host, RowKey, JsonSerializer.Serialize(this), etag);
}
