using System.Text.Json;

namespace Aggregator.Benchmarks;

/// <summary>An answer as the app gave it, so that another server can give the same.</summary>
/// <param name="Status">200 or 304.</param>
/// <param name="Headers">All but those that every server sets for itself.</param>
/// <param name="Body">Empty for a 304.</param>
internal sealed record RecordedAnswer(int Status, Dictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] OfTheServer = ["Date", "Connection", "Transfer-Encoding", "Content-Length"];

    public string ETag => Headers["ETag"];

    public static async Task<RecordedAnswer> FromAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode,
        answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => !OfTheServer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        await answer.Content.ReadAsByteArrayAsync());

    public static async Task<RecordedAnswer> LoadAsync(string file) => JsonSerializer.Deserialize<RecordedAnswer>(await File.ReadAllBytesAsync(file))!;

    public Task SaveAsync(string file) => File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(this));
}
