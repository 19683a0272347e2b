using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Fetch.Transport;

/// <summary>One line of <c>recording.jsonl</c>: one response as it was sent.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Url">The absolute address asked for.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">As sent, several lines of one name joined by a comma.</param>
/// <param name="File">The body as sent, relative to the folder of the recording; null when there is none.</param>
internal sealed record Recording(
    DateTimeOffset At, string Url, int Status, IReadOnlyDictionary<string, string> Headers, string? File)
{
    public const string FileName = "recording.jsonl";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    public string ToLine() => JsonSerializer.Serialize(this, Json);

    /// <summary>Throws <see cref="JsonException"/> for what is no recording.</summary>
    public static Recording FromLine(string line)
    {
        var recording = JsonSerializer.Deserialize<Recording>(line, Json);
        if (recording?.Headers is null || recording.Url is null || recording.Status is < 100 or > 599)
            throw new JsonException("url, status (100 to 599) and headers are needed");
        return recording;
    }

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
