using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// The pages of a query. The service ends a page after 1000 entities, five seconds or at a partition's edge, even an empty one,
/// and says in two headers where to go on; here both stand in one continuation token, a space between.
/// </summary>
internal sealed class EntityPages<T>(
    TablePipeline pipeline, string table, string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    private readonly string? columns = select is null ? null : string.Join(',', select);

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var path = Path(continuationToken, pageSizeHint ?? maxPerPage);
            var response = await pipeline.SendAsync(pipeline.Request(RequestMethod.Get, path), CancellationToken);
            continuationToken = Continuation(response);
            yield return Page<T>.FromValues(Read(response), continuationToken, response);
        }
        while (continuationToken is not null);
    }

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return $"{partition} {row}";
    }

    private static List<T> Read(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        var entities = new List<T>();
        foreach (var element in document.RootElement.GetProperty("value").EnumerateArray())
            entities.Add(EntityJson.Read<T>(element));
        return entities;
    }

    private string Path(string? continuationToken, int? pageSize)
    {
        var query = new List<string>();
        Add("$filter", filter);
        Add("$top", pageSize?.ToString(CultureInfo.InvariantCulture));
        Add("$select", columns);
        if (continuationToken?.Split(' ', 2) is [var partition, var row])
        {
            Add("NextPartitionKey", partition);
            Add("NextRowKey", row.Length == 0 ? null : row);
        }

        return $"{table}()" + (query.Count == 0 ? "" : "?" + string.Join('&', query));

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
