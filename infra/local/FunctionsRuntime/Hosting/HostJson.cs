using System.Text.Json;

namespace Aggregator.Local.Hosting;

/// <summary>The part of host.json that the local runtime follows; keys it does not know are left alone.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-functions/functions-host-json</remarks>
internal sealed record HostJson
{
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Infinite where host.json says -1.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public QueueLimits Queues { get; init; } = new();

    /// <summary>Log level by category, as <c>logging.logLevel</c> has it.</summary>
    public IReadOnlyDictionary<string, string> LogLevels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads host.json beside the program, then in the current directory; defaults where there is none.</summary>
    public static HostJson Load()
    {
        string[] folders = [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];
        var file = folders.Select(folder => Path.Combine(folder, "host.json")).FirstOrDefault(File.Exists);
        return file is null ? new HostJson() : Parse(File.ReadAllText(file), file);
    }

    /// <exception cref="StartRefusedException">A value cannot be used; the message names <paramref name="file"/> and the key.</exception>
    public static HostJson Parse(string json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(new HostJsonSection(file, "", document.RootElement));
        }
        catch (JsonException error)
        {
            throw new StartRefusedException($"{file}: not JSON: {error.Message}", error);
        }
    }

    private static HostJson Read(HostJsonSection root)
    {
        var defaults = new HostJson();
        var extensions = root.Section("extensions");
        return new HostJson
        {
            FunctionTimeout = root.Text("functionTimeout") == "-1"
                ? Timeout.InfiniteTimeSpan
                : root.Span("functionTimeout", defaults.FunctionTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(7)),
            RoutePrefix = (extensions.Section("http").Text("routePrefix") ?? defaults.RoutePrefix).Trim('/'),
            Queues = QueueLimits.Read(extensions.Section("queues")),
            LogLevels = root.Section("logging").Section("logLevel").Texts(),
        };
    }
}
