using System.IO.Compression;
using System.Text.Json;
using Aggregator.Store;

namespace Aggregator.Fetch.Robots;

/// <summary>A robots.txt as a row of the Hosts table, where all instances share it. Compressed: a row holds 900 KB, a file may be 500 KiB of anything.</summary>
internal sealed record RobotsRow(
    RobotsState State, byte[]? Gzip, DateTimeOffset Until, DateTimeOffset? FailingSince, FetchOutcome.Failed? Failure)
{
    public static TableRow Of(string host, string rowKey, RobotsRecord record)
    {
        var row = new RobotsRow(record.State, record.Body is null ? null : Compress(record.Body), record.Until, record.FailingSince, record.Failure);
        return new TableRow(host, rowKey, JsonSerializer.Serialize(row));
    }

    /// <summary>Null when the row is missing or not readable: then the file is asked for again.</summary>
    public static RobotsRecord? Read(TableRow? row)
    {
        try
        {
            var stored = row is null ? null : JsonSerializer.Deserialize<RobotsRow>(row.Json);
            return stored is null
                ? null
                : new RobotsRecord(stored.State, stored.Gzip is null ? null : Decompress(stored.Gzip), stored.Until, stored.FailingSince, stored.Failure);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Compress(byte[] body)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
            gzip.Write(body);
        return output.ToArray();
    }

    private static byte[] Decompress(byte[] gzip)
    {
        using var output = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress))
            stream.CopyTo(output);
        return output.ToArray();
    }
}
