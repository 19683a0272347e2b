using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Aggregator.Store.Azure;

/// <summary>
/// A row's JSON as properties of an entity. Strings d0, d1, … of at most 64 KiB (32 K characters) can be read in any storage
/// browser; but an entity holds 1 MiB of UTF-16, so longer JSON is kept as the UTF-8 bytes b0, b1, ….
/// </summary>
internal static class RowEntity
{
    private const int PartCharacters = 32_000;
    private const int PartBytes = 64 * 1024;
    private const int MostCharacters = 480_000;

    public static TableEntity FromRow(TableRow row)
    {
        var entity = new TableEntity(row.PartitionKey, row.RowKey);
        var part = 0;
        if (row.Json.Length <= MostCharacters)
        {
            for (var start = 0; start < row.Json.Length || part == 0;)
            {
                var length = Math.Min(PartCharacters, row.Json.Length - start);
                // Half a surrogate pair cannot be sent.
                if (length > 0 && char.IsHighSurrogate(row.Json[start + length - 1]) && start + length < row.Json.Length)
                    length--;
                entity[Name('d', part++)] = row.Json.Substring(start, length);
                start += length;
            }
        }
        else
        {
            foreach (var bytes in Encoding.UTF8.GetBytes(row.Json).Chunk(PartBytes))
                entity[Name('b', part++)] = bytes;
        }

        return entity;
    }

    public static TableRow ToRow(TableEntity entity)
    {
        var json = entity.ContainsKey(Name('b', 0)) ? FromBytes(entity) : FromStrings(entity);
        return new TableRow(entity.PartitionKey, entity.RowKey, json, entity.ETag.ToString());
    }

    private static string FromStrings(TableEntity entity)
    {
        var json = new StringBuilder();
        for (var part = 0; entity.GetString(Name('d', part)) is { } text; part++)
            json.Append(text);
        return json.ToString();
    }

    private static string FromBytes(TableEntity entity)
    {
        using var json = new MemoryStream();
        for (var part = 0; entity.GetBinary(Name('b', part)) is { } bytes; part++)
            json.Write(bytes);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    private static string Name(char kind, int part) => string.Create(CultureInfo.InvariantCulture, $"{kind}{part}");
}
