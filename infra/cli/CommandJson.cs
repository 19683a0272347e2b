using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Cli;

/// <summary>The JSON that commands print.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions People = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Scripts = new(People) { WriteIndented = false };

    /// <summary>Indented, for people.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, People);

    /// <summary>One line, for scripts.</summary>
    public static string WriteLine<T>(T value) => JsonSerializer.Serialize(value, Scripts);
}
