using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Aggregator.Local.Hosting;

/// <summary>Configuration that everything else overrules.</summary>
internal static class RuntimeDefaults
{
    public const string Urls = "urls";

    public static void AddTo(IConfigurationBuilder configuration) => Insert(configuration, new(StringComparer.OrdinalIgnoreCase)
    {
        [Urls] = "http://localhost:7071",
        // The start report says what these would.
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        // Nothing of it is a warning, but while anything could be logged every request gets an activity and a scope for it.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    });

    /// <summary>Levels of host.json; those of appsettings.json and the environment are stronger.</summary>
    public static void AddLogLevels(IConfigurationBuilder configuration, HostJson hostJson) =>
        Insert(configuration, hostJson.LogLevels.ToDictionary(
            level => $"Logging:LogLevel:{level.Key}", string? (level) => level.Value, StringComparer.OrdinalIgnoreCase), position: 1);

    private static void Insert(IConfigurationBuilder configuration, Dictionary<string, string?> values, int position = 0) =>
        configuration.Sources.Insert(position, new MemoryConfigurationSource { InitialData = values });

    /// <summary>Kestrel binds "localhost" to two addresses and so cannot choose one free port for it; 127.0.0.1 it can.</summary>
    public static string WithFreePorts(string urls) =>
        string.Join(';', urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url =>
            Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Host: "localhost", Port: 0 } ? "http://127.0.0.1:0" : url));
}
