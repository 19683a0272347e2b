using System.Buffers;
using System.Text;

namespace Aggregator.Store;

/// <summary>
/// What every store takes, checked by every adapter, so that what works on one works on the other. The numbers are those of
/// Azure Storage ("Understanding the Table service data model", "Naming and referencing containers, blobs, and metadata").
/// Breaking them is a bug of the caller: each method throws <see cref="ArgumentException"/> that names the culprit.
/// </summary>
internal static class StoreLimits
{
    /// <summary>UTF-8 bytes of a key: within Azure's 1 KiB of UTF-16, and both keys escaped fit the 4 KB that its client reads as one header.</summary>
    public const int KeyBytes = 512;

    /// <summary>UTF-8 bytes of one row's JSON; an Azure entity is at most 1 MiB with its keys.</summary>
    public const int RowBytes = 900 * 1024;

    /// <summary>UTF-8 bytes of all JSON of a batch; an Azure batch is at most 4 MiB as sent, where a character may take six bytes.</summary>
    public const int BatchBytes = 1024 * 1024;

    public const int BatchWrites = 100;

    /// <summary>UTF-8 bytes of a message; an Azure message is at most 64 KiB of base64.</summary>
    public const int MessageBytes = 48 * 1024;

    /// <summary>Characters of a blob name, and of one of its segments: a segment is a file name of at most 255 bytes here.</summary>
    public const int BlobNameCharacters = 512, BlobSegmentCharacters = 80;

    private static readonly SearchValues<char> PlainKeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:");

    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7);

    public static void CheckTable(string table)
    {
        if (table.Length is < 3 or > 63 || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"The table name '{table}' is not 3 to 63 ASCII letters and digits, a letter first.", nameof(table));
    }

    public static void CheckKeys(string partitionKey, string rowKey)
    {
        CheckKey(partitionKey, "partition key");
        CheckKey(rowKey, "row key");
    }

    public static void CheckRow(TableRow row)
    {
        CheckKeys(row.PartitionKey, row.RowKey);
        // A character is at most three bytes, so that most rows need no counting.
        if (row.Json.Length > RowBytes / 3 && Encoding.UTF8.GetByteCount(row.Json) is var bytes and > RowBytes)
            throw new ArgumentException($"The row '{row.PartitionKey}', '{row.RowKey}' has {bytes} bytes of JSON; at most {RowBytes}.", nameof(row));
    }

    public static void CheckReplaced(TableRow row)
    {
        CheckRow(row);
        if (string.IsNullOrEmpty(row.ETag))
            throw new ArgumentException($"The row '{row.PartitionKey}', '{row.RowKey}' has no ETag; only a row read from the store can be replaced.", nameof(row));
    }

    public static void CheckWrites(IReadOnlyList<TableWrite> writes)
    {
        var keys = new HashSet<(string Partition, string Row)>(writes.Count);
        foreach (var (kind, row) in writes)
        {
            if (kind == TableWriteKind.Replace)
                CheckReplaced(row);
            else
                CheckRow(row);
            if (!keys.Add((row.PartitionKey, row.RowKey)))
                throw new ArgumentException($"The key '{row.PartitionKey}', '{row.RowKey}' is written twice.", nameof(writes));
        }
    }

    public static void CheckBatch(IReadOnlyList<TableWrite> writes)
    {
        if (writes.Count > BatchWrites)
            throw new ArgumentException($"A batch of {writes.Count} writes; at most {BatchWrites}.", nameof(writes));
        var bytes = 0;
        var keys = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var (kind, row) in writes)
        {
            if (kind == TableWriteKind.Replace)
                CheckReplaced(row);
            else
                CheckRow(row);
            if (row.PartitionKey != writes[0].Row.PartitionKey)
                throw new ArgumentException($"A batch over the partitions '{writes[0].Row.PartitionKey}' and '{row.PartitionKey}'.", nameof(writes));
            if (!keys.Add(row.RowKey))
                throw new ArgumentException($"A batch with the row key '{row.RowKey}' twice.", nameof(writes));
            bytes += kind == TableWriteKind.Delete ? 0 : Encoding.UTF8.GetByteCount(row.Json);
        }

        if (bytes > BatchBytes)
            throw new ArgumentException($"A batch with {bytes} bytes of JSON; at most {BatchBytes}.", nameof(writes));
    }

    public static void CheckScan(string table, string partitionKey, int limit)
    {
        CheckTable(table);
        CheckKey(partitionKey, "partition key");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
    }

    public static void CheckBlob(string container, string name)
    {
        CheckContainer(container);
        if (name.Length is 0 or > BlobNameCharacters)
            throw new ArgumentException($"The blob name '{name}' is not 1 to {BlobNameCharacters} characters long.", nameof(name));
        foreach (var segment in name.Split('/'))
        {
            if (segment.Length is 0 or > BlobSegmentCharacters || segment[^1] is '.' or ' ' || segment.Any(IsForbiddenInBlobName) || !IsWellFormed(segment))
                throw new ArgumentException(
                    $"The segment '{segment}' of the blob name '{name}' is empty, longer than {BlobSegmentCharacters} characters, "
                    + "ends in a dot or space, or holds a backslash or a control character.", nameof(name));
        }
    }

    public static void CheckContainer(string container)
    {
        if (!IsContainerName(container))
            throw new ArgumentException($"The container name '{container}' is not 3 to 63 of a-z, 0-9 and single hyphens.", nameof(container));
    }

    public static void CheckContentType(string contentType)
    {
        if (contentType.Length is 0 or > 200 || contentType.Any(character => character is < ' ' or > '~'))
            throw new ArgumentException($"The content type '{contentType}' is not 1 to 200 printable ASCII characters.", nameof(contentType));
    }

    public static void CheckQueue(string queue)
    {
        if (!IsContainerName(queue))
            throw new ArgumentException($"The queue name '{queue}' is not 3 to 63 of a-z, 0-9 and single hyphens.", nameof(queue));
    }

    /// <summary>Returns the delay to use: a moment that has passed already means at once.</summary>
    public static TimeSpan CheckMessage(string queue, string message, TimeSpan? delay)
    {
        CheckQueue(queue);
        if (Encoding.UTF8.GetByteCount(message) is var bytes and > MessageBytes)
            throw new ArgumentException($"A message of {bytes} bytes for the queue '{queue}'; at most {MessageBytes}.", nameof(message));
        if (delay > LongestDelay)
            throw new ArgumentException($"A delay of {delay} for the queue '{queue}'; at most {LongestDelay}.", nameof(delay));
        return delay is { } wanted && wanted > TimeSpan.Zero ? wanted : TimeSpan.Zero;
    }

    private static void CheckKey(string key, string kind)
    {
        // Nearly every key, and there are two to a row.
        if (key.Length is > 0 and <= KeyBytes && !key.AsSpan().ContainsAnyExcept(PlainKeyCharacters))
            return;
        if (key.Length == 0 || Encoding.UTF8.GetByteCount(key) > KeyBytes)
            throw new ArgumentException($"The {kind} '{key}' is not 1 to {KeyBytes} bytes long.", nameof(key));
        if (key.AsSpan().IndexOfAny("/\\#?") is var at and >= 0)
            throw new ArgumentException($"The {kind} '{key}' holds '{key[at]}', which keys cannot hold.", nameof(key));
        if (key.Any(char.IsControl) || !IsWellFormed(key))
            throw new ArgumentException($"The {kind} '{key}' holds a control character or half a surrogate pair, which keys cannot hold.", nameof(key));
    }

    private static bool IsForbiddenInBlobName(char character) => character == '\\' || char.IsControl(character);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static bool IsContainerName(string name) =>
        name.Length is >= 3 and <= 63
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
